"""Klankbord: a room answers a question and sees itself."""

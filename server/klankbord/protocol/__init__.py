"""The protocol: what pages and server say to each other, as typed messages in MessagePack frames."""

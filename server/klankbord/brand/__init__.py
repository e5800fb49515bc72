"""An organisation's own look: its name, its logo and two colours, in a folder that the operator names.

Colours are guarded: whatever the operator gives, text can be read, marks can be seen, and the two colours are told
apart by everybody. Nothing here knows of pages or the network.
"""

from klankbord.brand.brand import Brand, read_brand
from klankbord.brand.errors import BrandError
from klankbord.brand.guard import guarded
from klankbord.brand.logo import Logo
from klankbord.brand.palette import Palette
from klankbord.brand.themes import THEMES, Theme

__all__ = ["THEMES", "Brand", "BrandError", "Logo", "Palette", "Theme", "guarded", "read_brand"]

"""The audio guide of La Coupole on a gallery touchscreen."""

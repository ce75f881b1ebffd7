package dev.madang.shop.product;

/** What goods are about. */
public enum Theme {
    MUSIC,
    BASEBALL,
    FOOTBALL,
    CHARACTER,
    CRAFT,
    STATIONERY
}

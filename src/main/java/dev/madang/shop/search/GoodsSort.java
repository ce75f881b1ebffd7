package dev.madang.shop.search;

/** In which order goods are shown. */
public enum GoodsSort {
    /** What fits the words best; without words the newest first. */
    FIT,
    CHEAPEST,
    DEAREST
}

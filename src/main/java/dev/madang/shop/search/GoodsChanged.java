package dev.madang.shop.search;

import java.util.UUID;

/** Goods may be found differently from now on, or not any more. */
public record GoodsChanged(UUID product) {}

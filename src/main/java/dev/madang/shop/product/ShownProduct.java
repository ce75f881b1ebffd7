package dev.madang.shop.product;

import java.util.UUID;

/** Goods on their page, for what others show there. */
public record ShownProduct(UUID id) {}

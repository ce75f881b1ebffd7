/** Goods looked through: the shop, its search, the best of the week, and their places on the home page and in the one search. */
package dev.madang.shop.product.catalog;

/** Lists of orders: of either side, and of what is to be done about them. */
package dev.madang.shop.order.list;

/** What operators see of orders: lists, numbers and facts about a member. */
package dev.madang.shop.order.operators;

/** What operators see of payments. */
package dev.madang.payment.operators;

package dev.madang.platform.privacy;

/**
 * Rows that a member is given when they ask for what is kept of them.
 *
 * @param name of its file and of the message {@code data.table.<name>}
 * @param sql the rows of {@code :member}; a column {@code x} is headed by the message {@code data.column.x}, one that ends in
 *     {@code _won} is money
 */
public record PersonalTable(String name, String sql) {}

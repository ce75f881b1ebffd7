package dev.madang.chat.inquiry;

/** What an inquiry is about. */
public enum Topic {
    RENTAL,
    PAYMENT,
    ACCOUNT,
    SAFETY,
    OTHER
}

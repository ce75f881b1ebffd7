package dev.madang.settlement.payout;

/** Banks and the codes by which they know each other. */
public enum Bank {
    KDB("002"),
    IBK("003"),
    KB("004"),
    SUHYUP("007"),
    NH("011"),
    WOORI("020"),
    SC("023"),
    CITI("027"),
    DAEGU("031"),
    BUSAN("032"),
    GWANGJU("034"),
    JEJU("035"),
    JEONBUK("037"),
    KYONGNAM("039"),
    KFCC("045"),
    CU("048"),
    SAVINGS("050"),
    FORESTRY("064"),
    POST("071"),
    HANA("081"),
    SHINHAN("088"),
    K_BANK("089"),
    KAKAO("090"),
    TOSS("092");

    private final String code;

    Bank(String code) {
        this.code = code;
    }

    /** Three digits, as in the files that banks read. */
    String code() {
        return code;
    }
}

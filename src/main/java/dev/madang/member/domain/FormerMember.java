package dev.madang.member.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** How who has left is called on every page, in Korean, and what they offered once they are erased; pages in English say it in theirs. */
public final class FormerMember {

    public static final String NAME = "탈퇴한 회원";

    private static final String BEGINNING = "탈퇴한 ";

    /** The longer ones first: the shorter ones are part of them. */
    private static final SequencedMap<String, String> ENGLISH = new LinkedHashMap<>();

    static {
        ENGLISH.put("탈퇴한 회원의 장비", "Gear of a former member");
        ENGLISH.put("탈퇴한 회원의 상품", "Goods of a former member");
        ENGLISH.put("탈퇴한 회원의 드롭", "Drop of a former member");
        ENGLISH.put("탈퇴한 회원의 쿠폰", "Coupon of a former member");
        ENGLISH.put("탈퇴한 회원의 경매", "Auction of a former member");
        ENGLISH.put("탈퇴한 파트너의 센터", "Centre of a former partner");
        ENGLISH.put("탈퇴한 파트너의 수업", "Class of a former partner");
        ENGLISH.put("탈퇴한 파트너", "Former partner");
        ENGLISH.put(NAME, "Former member");
    }

    private FormerMember() {}

    /** Whether a text may name who has left or what was theirs. */
    public static boolean isIn(String text) {
        return text.contains(BEGINNING);
    }

    /** The text with all such names in English. */
    public static String inEnglish(String text) {
        String english = text;
        for (Map.Entry<String, String> name : ENGLISH.entrySet()) {
            english = english.replace(name.getKey(), name.getValue());
        }
        return english;
    }
}

package dev.madang.center.partner;

public enum PartnerStatus {
    APPLIED,
    APPROVED,
    DECLINED
}

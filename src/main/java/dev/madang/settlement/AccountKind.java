package dev.madang.settlement;

/** Who gets statements. */
public enum AccountKind {
    /** A centre; its partner is paid. */
    CENTER("/partner/settlements"),
    HOST("/hosting/settlements"),
    SELLER("/selling/settlements");

    private final String address;

    AccountKind(String address) {
        this.address = address;
    }

    /** Of the page on which who is paid finds the statements. */
    public String address() {
        return address;
    }
}

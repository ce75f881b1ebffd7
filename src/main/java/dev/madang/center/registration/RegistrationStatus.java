package dev.madang.center.registration;

public enum RegistrationStatus {
    /** On the waiting list. */
    WAITING,
    /** Has a seat. */
    REGISTERED,
    ATTENDED,
    NO_SHOW,
    /** The member gave the seat up. */
    CANCELLED,
    /** The member left the waiting list. */
    LEFT,
    /** The centre called the slot off. */
    CALLED_OFF,
    /** It began without a seat for who waited. */
    MISSED;

    public boolean isSeat() {
        return this == REGISTERED || this == ATTENDED || this == NO_SHOW;
    }

    /** How a chip shows it. */
    public String tone() {
        return switch (this) {
            case WAITING -> "WAITING";
            case REGISTERED -> "APPROVED";
            case ATTENDED -> "COMPLETED";
            case NO_SHOW -> "LATE";
            case CANCELLED, LEFT, CALLED_OFF, MISSED -> "CANCELLED";
        };
    }
}

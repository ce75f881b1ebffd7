package dev.madang.center.slot;

public enum SlotStatus {
    OPEN,
    CALLED_OFF
}

package dev.madang.rental.parcel;

import dev.madang.member.address.PostalAddress;
import dev.madang.rental.reservation.page.Onlooker;
import dev.madang.rental.reservation.page.TellsThePage;
import org.jspecify.annotations.Nullable;

/**
 * Where the parcels of a rental go, as one of its sides sees it ({@code rental/parcel/parcel :: addresses}).
 *
 * @param mine what the reader said; null as long as they have not
 * @param open whether they may say so, or say so anew
 * @param theirs where the reader sends to; null until the other side has said so, or while the reader has no right to know
 * @param waits whether the reader will have to send something, and does not know where to yet
 */
record ParcelPage(
        Onlooker reader,
        @Nullable PostalAddress mine,
        boolean open,
        @Nullable PostalAddress theirs,
        boolean waits,
        boolean paid)
        implements TellsThePage {

    /** Whether the other side cannot send for want of it. */
    @Override
    public boolean isUrgent() {
        return paid && open && mine == null;
    }
}

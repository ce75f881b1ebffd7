package dev.madang.rental.noshow;

import dev.madang.rental.Links;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.page.Onlooker;
import dev.madang.rental.reservation.page.TellsThePage;
import org.jspecify.annotations.Nullable;

/**
 * That one side did not come, or that the two contradict each other ({@code rental/noshow/no-show}).
 *
 * @param absence as the other side says; null when nobody does
 * @param parcel whether nobody was to come, but a parcel
 * @param contested whether they contradict each other about the hand-over, and an operator decides
 * @param decides whether the reader is an operator who does
 */
record NoShowPage(Onlooker reader, @Nullable Absence absence, boolean parcel, boolean contested, boolean decides)
        implements TellsThePage {

    /** Whether the reader is said not to have come and may deny it. */
    public boolean isToDeny() {
        return absence != null && absence.absent() == reader.role() && !absence.isDenied();
    }

    /** Whether the reader said that the other side did not come. */
    public boolean isReporter() {
        return absence != null && reader.isSide() && absence.absent() != reader.role();
    }

    public boolean isToDecide() {
        return contested && decides;
    }

    /** Where the reader says who did not come. */
    public String path() {
        return decides
                ? "/admin/hand-overs/" + reader.reservation() + "/no-show"
                : Links.reservation(reader.reservation()) + "/no-show";
    }

    @Override
    public boolean isUrgent() {
        return isToDeny();
    }
}

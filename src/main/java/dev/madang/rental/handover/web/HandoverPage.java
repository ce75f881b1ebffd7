package dev.madang.rental.handover.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.page.Onlooker;
import dev.madang.rental.reservation.page.TellsThePage;
import dev.madang.shared.Won;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the gear of a reservation changes hands, as one of its sides or an operator sees it ({@code
 * rental/handover/handover :: transfers}).
 *
 * @param next what comes next; null after the return
 * @param past what was recorded and answered before, in its order
 * @param mayReportMissing whether the host who reads this may say that the gear is not back
 */
record HandoverPage(
        Onlooker reader,
        @Nullable NextTransfer next,
        List<TransferLine> past,
        Delay delay,
        boolean mayReportMissing,
        Stop stop,
        Places places)
        implements TellsThePage {

    /**
     * What being late costs.
     *
     * @param now up to now; null unless it is late
     * @param fee what it has cost; zero before the return and when there was none
     */
    record Delay(@Nullable LateFee now, Won fee) {}

    /**
     * What keeps it from going on.
     *
     * @param absence whether one side is said not to have come
     * @param contested whether the two contradict each other about the hand-over, and an operator decides
     */
    record Stop(boolean absence, boolean contested) {}

    /** What other nouns have to say, see {@link dev.madang.rental.handover.HandoverPlace}. */
    record Places(List<PageSection> doubt, List<PageSection> next, List<PageSection> instead) {

        List<PageSection> all() {
            return Stream.of(doubt, next, instead).flatMap(List::stream).toList();
        }
    }

    /** Whether the reader has to answer what the other side recorded. */
    public boolean isToAnswer() {
        return next != null && reader.isSide() && next.isToAnswer(reader.role());
    }

    /** Whether the reader has to answer something. */
    public boolean isYourAnswer() {
        return isToAnswer() || Stream.of(places.doubt(), places.next()).anyMatch(TellsThePage::isUrgentIn);
    }

    /** Whether the reader may record it, or record it otherwise. */
    public boolean isToRecord() {
        return next != null && reader.isSide() && !stop.absence() && next.isToRecord(reader.role());
    }

    /** The transfers that both sides stand by, or one and the other's silence. */
    public List<TransferLine> agreed() {
        return past.stream().filter(TransferLine::counts).toList();
    }

    /** What was recorded and did not come to count, for the record. */
    public List<TransferLine> disagreed() {
        return past.stream().filter(line -> !line.counts()).toList();
    }

    @Override
    public boolean isLeading() {
        return isToAnswer() || stop.absence() || stop.contested();
    }

    @Override
    public boolean isBinding() {
        boolean recorded = next != null && next.open() != null;
        return reader.role() != Actor.ADMIN && (recorded || stop.contested());
    }
}

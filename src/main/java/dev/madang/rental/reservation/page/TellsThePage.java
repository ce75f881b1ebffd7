package dev.madang.rental.reservation.page;

import dev.madang.platform.pages.PageSection;
import java.util.List;

/** What the content of a section means for the reservation's page around it. */
public interface TellsThePage {

    static boolean isUrgentIn(List<PageSection> sections) {
        return sections.stream()
                .anyMatch(section -> section.content() instanceof TellsThePage content && content.isUrgent());
    }

    /** Whether its reader has something to answer or to pay there. */
    default boolean isUrgent() {
        return false;
    }

    /** Whether it says itself whose turn it is, so that the page must not. */
    default boolean isLeading() {
        return false;
    }

    /** Whether what is said there binds both sides, so that neither calls the reservation off by its word alone. */
    default boolean isBinding() {
        return false;
    }
}

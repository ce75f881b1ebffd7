package dev.madang.rental.reservation.page;

import static java.util.Comparator.comparing;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationParty;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ShownReservation;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The reservation's page as a table of contents: itself, and what other nouns have to say about it. */
@Component
class ReservationContents {

    private final ReservationPages pages;
    private final Sections sections;

    ReservationContents(ReservationPages pages, Sections sections) {
        this.pages = pages;
        this.sections = sections;
    }

    /** Feeds {@code rental/reservation/reservation}; what stands where, see {@link OpenedReservation}. */
    record Contents(
            ReservationPage page,
            List<PageSection> turn,
            List<PageSection> middle,
            List<PageSection> evidence,
            List<PageSection> money) {

        public boolean isTurnSaid() {
            return page.status() == ReservationStatus.CLAIMED
                    || middle.stream().anyMatch(says(TellsThePage::isLeading));
        }

        public boolean mayCancel() {
            return page.canCancel() && middle.stream().noneMatch(says(TellsThePage::isBinding));
        }

        void addTo(Model model) {
            model.addAttribute("reservation", page);
            model.addAttribute("contents", this);
            List<PageSection> sections = Stream.of(turn, middle, evidence, money)
                    .flatMap(List::stream)
                    .toList();
            model.addAttribute("sections", sections);
            sections.forEach(section -> section.addForms(model));
        }
    }

    @Transactional(readOnly = true)
    public Contents of(UUID id, CurrentMember me) {
        OpenedReservation opened = pages.open(id, me);
        var reader = new Reader(me, LocaleContextHolder.getLocale());
        return new Contents(
                opened.page(),
                turn(opened, reader),
                sections.of(opened, reader).stream()
                        .sorted(comparing(
                                section -> !says(TellsThePage::isUrgent).test(section)))
                        .toList(),
                sections.of(new OpenedReservation.Evidence(opened), reader),
                sections.of(new OpenedReservation.Money(opened), reader));
    }

    private List<PageSection> turn(OpenedReservation opened, Reader reader) {
        Actor role = opened.page().role();
        Stream<PageSection> own = sections.of(new OpenedReservation.Turn(opened), reader).stream();
        Stream<PageSection> completed = opened.status() == ReservationStatus.COMPLETED
                ? sections.of(new ShownReservation(opened.id()), reader).stream()
                : Stream.empty();
        Stream<PageSection> party = role == Actor.GUEST || role == Actor.HOST
                ? sections.of(new ReservationParty(opened.id(), role), reader).stream()
                : Stream.empty();
        return Stream.of(own, completed, party).flatMap(Function.identity()).toList();
    }

    private static Predicate<PageSection> says(Predicate<TellsThePage> what) {
        return section -> section.content() instanceof TellsThePage content && what.test(content);
    }
}

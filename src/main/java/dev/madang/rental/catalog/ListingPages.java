package dev.madang.rental.catalog;

import static java.util.Objects.requireNonNull;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Preview;
import dev.madang.rental.Categories;
import dev.madang.rental.Links;
import dev.madang.rental.ListingHost;
import dev.madang.rental.ShownListing;
import dev.madang.rental.catalog.ListingPage.About;
import dev.madang.rental.catalog.ListingPage.Days;
import dev.madang.rental.catalog.ListingPage.Example;
import dev.madang.rental.catalog.ListingPage.Option;
import dev.madang.rental.catalog.ListingPage.Place;
import dev.madang.rental.catalog.ListingPage.Prices;
import dev.madang.rental.favourite.Favourites;
import dev.madang.rental.favourite.Favourites.Liking;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingReader;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.Availability;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.question.Question;
import dev.madang.rental.question.QuestionBoard;
import dev.madang.rental.question.QuestionBoards;
import dev.madang.rental.quote.BookingAddress;
import dev.madang.rental.quote.BookingCard;
import dev.madang.rental.quote.BookingCards;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.Price;
import dev.madang.rental.quote.Quote;
import dev.madang.rental.quote.ReservationForm;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Makes the page of a listing: everything about it, its days, and the card to ask for it. */
@Component
class ListingPages {

    private static final int WEEKEND_DAYS = 2;

    private final Listings listings;
    private final FreeDays freeDays;
    private final Members members;
    private final BookingCards bookingCards;
    private final Favourites favourites;
    private final QuestionBoards questions;
    private final StructuredListing structured;
    private final PublicAddress address;
    private final Categories categories;
    private final Regions regions;
    private final Sections sections;
    private final ListingReader booked;
    private final Clock clock;

    ListingPages(
            Listings listings,
            FreeDays freeDays,
            Members members,
            BookingCards bookingCards,
            Favourites favourites,
            QuestionBoards questions,
            StructuredListing structured,
            PublicAddress address,
            Categories categories,
            Regions regions,
            Sections sections,
            ListingReader booked,
            Clock clock) {
        this.listings = listings;
        this.freeDays = freeDays;
        this.members = members;
        this.bookingCards = bookingCards;
        this.favourites = favourites;
        this.questions = questions;
        this.structured = structured;
        this.address = address;
        this.categories = categories;
        this.regions = regions;
        this.sections = sections;
        this.booked = booked;
        this.clock = clock;
    }

    /**
     * Adds {@code page}, its {@code description}, how it is liked, its {@code questions}, what other sites get to see, {@code booking} and the {@code sections} of other modules to the model.
     *
     * @param reader who looks, or null for a stranger
     * @param month the first one of the calendar, or null for the one in which the chosen days begin
     * @throws Refusal 404 for what the reader may not see, 410 for what was deleted
     */
    @Transactional(readOnly = true)
    void show(
            UUID id,
            ReservationForm wish,
            @Nullable YearMonth month,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        UUID reader = me == null ? null : me.id();
        Listing listing = visible(id, reader);
        FreeMonth days = month(listing, wish, month);
        Slice<Question> asked = questions.first(id);
        Map<UUID, MemberCard> people =
                members.cards(Stream.concat(Stream.of(listing.hostId()), QuestionBoards.askers(asked))
                        .distinct()
                        .toList());
        BookingCard booking = bookingCards.toAsk(listing, days.availability(), wish, reader);
        ListingPage page = page(
                listing,
                example(listing, days.window(), booking),
                reader,
                days.calendar(),
                requireNonNull(people.get(listing.hostId())),
                locale);
        QuestionBoard board = questions.board(listing, asked, people, me);
        model.addAttribute("page", page);
        model.addAttribute("questions", board);
        model.addAttribute("structured", structured.of(page, board, days.areFree()));
        model.addAttribute("preview", preview(id, page));
        model.addAttribute("description", page.summary());
        model.addAttribute("booking", booking);
        addLiking(id, reader, model);
        addSections(listing, new Reader(me, locale), model);
    }

    private record FreeMonth(BookingWindow window, Availability availability, ListingCalendar calendar) {

        boolean areFree() {
            return availability.days().stream().anyMatch(day -> !day.isTaken());
        }
    }

    private FreeMonth month(Listing listing, ReservationForm wish, @Nullable YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        var window = BookingWindow.of(listing.terms(), today);
        YearMonth first = firstMonth(wish, month, today, window);
        Availability availability = freeDays.availability(
                listing.id(),
                first.atDay(1),
                ListingCalendar.dayAfter(first),
                wish.days().map(listing.terms()::held).orElse(null));
        var calendar = ListingCalendar.of(
                first,
                availability.days(),
                listing.specialPrices(today),
                window,
                today,
                new BookingAddress(listing.id(), wish, month));
        return new FreeMonth(window, availability, calendar);
    }

    private Preview preview(UUID id, ListingPage page) {
        String here = Links.listing(id);
        return new Preview(page.title(), page.summary(), address.of(here), address.of(here + "/picture"));
    }

    private void addSections(Listing listing, Reader reader, Model model) {
        model.addAttribute("hostSections", sections.of(new ListingHost(listing.id(), listing.hostId()), reader));
        model.addAttribute("sections", sections.of(new ShownListing(listing.id(), listing.hostId()), reader));
    }

    private void addLiking(UUID listing, @Nullable UUID reader, Model model) {
        Liking liking = reader == null ? Liking.NONE : favourites.of(listing, reader);
        model.addAttribute("liking", liking);
        model.addAttribute("hearts", liking.mine() ? Set.of(listing) : Set.of());
    }

    private Listing visible(UUID id, @Nullable UUID reader) {
        Listing listing = listings.findWithPhotosById(id).orElseThrow(Refusal::notFound);
        if (listing.status() == ListingStatus.DELETED) {
            throw Refusal.gone("listing.gone");
        }
        if (!listing.isPublished() && (reader == null || !mayRead(listing, reader))) {
            throw Refusal.notFound();
        }
        return listing;
    }

    /** A paused one stays readable for whoever has booked it. */
    private boolean mayRead(Listing listing, UUID reader) {
        return listing.isHostedBy(reader) && listing.isOpenToHost()
                || listing.isVisible() && booked.mayRead(listing.id(), reader);
    }

    private static YearMonth firstMonth(
            ReservationForm wish, @Nullable YearMonth asked, LocalDate today, BookingWindow window) {
        LocalDate from = wish.getFrom();
        YearMonth wanted = asked != null ? asked : YearMonth.from(from == null ? today : from);
        YearMonth current = YearMonth.from(today);
        YearMonth last = YearMonth.from(window.last());
        return wanted.isBefore(current) ? current : wanted.isAfter(last) ? last : wanted;
    }

    private ListingPage page(
            Listing listing,
            Example example,
            @Nullable UUID reader,
            ListingCalendar calendar,
            MemberCard host,
            Locale locale) {
        return new ListingPage(
                listing.id(),
                listing.status(),
                listing.isWithheld(),
                reader != null && listing.isHostedBy(reader),
                about(listing, locale),
                days(listing.terms(), calendar),
                prices(listing, example),
                place(listing, locale),
                host);
    }

    private About about(Listing listing, Locale locale) {
        return new About(
                listing.title(),
                kinds(listing.category(), locale),
                listing.description().lines().filter(line -> !line.isBlank()).toList(),
                listing.photos(),
                listing.rating());
    }

    private static Days days(Terms terms, ListingCalendar calendar) {
        return new Days(
                terms.minDays(),
                terms.maxDays(),
                terms.noticeDays(),
                terms.bufferDays(),
                terms.approvesExtensions(),
                calendar);
    }

    private static Prices prices(Listing listing, Example example) {
        Terms terms = listing.terms();
        return new Prices(
                listing.usualPrice(example.today()),
                terms.weeklyDiscount(),
                terms.deposit(),
                listing.options().stream()
                        .map(option -> new Option(option.name(), option.price(), option.deposit()))
                        .toList(),
                listing.specialPrices(example.today()),
                terms.cancellationPolicy(),
                example);
    }

    private Place place(Listing listing, Locale locale) {
        var point = listing.point().rounded();
        return new Place(
                regions.fullName(listing.region(), locale),
                point,
                RegionMap.of(point, listing.region(), regions, locale),
                ways(listing),
                listing.terms().postage());
    }

    private List<SearchLink> kinds(String code, Locale locale) {
        var all = ListingCriteria.all().address();
        return categories.find(code).stream()
                .flatMap(category ->
                        Stream.concat(categories.find(String.valueOf(category.parent())).stream(), Stream.of(category)))
                .map(category -> new SearchLink(
                        category.name(locale),
                        all.with("category", category.code()).toString(),
                        null,
                        false,
                        !category.isTop()))
                .toList();
    }

    /** The days that were chosen; else the first weekend that may still be asked for, longer where the host lends for longer only. */
    private static Example example(Listing listing, BookingWindow window, BookingCard booking) {
        Quote chosen = booking.quote();
        if (chosen != null && chosen.price() != null) {
            return new Example(chosen.wish().days(), chosen.price(), booking.today(), true);
        }
        LocalDate first =
                ways(listing).contains(HandOver.IN_PERSON) ? window.first() : window.firstByParcel(booking.today());
        LocalDate saturday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        int length = Math.clamp(
                WEEKEND_DAYS, listing.terms().minDays(), listing.terms().maxDays());
        HandOver way = ways(listing).getFirst();
        var days = DayPeriod.ofDays(saturday, length);
        var wish = new BookingRequest(listing.id(), days, 1, new TreeSet<>(), way, way);
        return new Example(days, Price.of(listing, wish), booking.today(), false);
    }

    private static List<HandOver> ways(Listing listing) {
        return Stream.of(HandOver.values()).filter(listing.terms()::offers).toList();
    }
}

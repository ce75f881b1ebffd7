package dev.madang.club.home;

import static java.util.Objects.requireNonNull;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a club: what it says to everybody, and below it what each noun shows to who is in it. */
@Controller
@RequestMapping("/clubs/{id}")
class ClubController {

    private final Clubs clubs;
    private final ClubShelf shelf;
    private final FoundingDesk desk;
    private final Members members;
    private final Sections sections;

    ClubController(Clubs clubs, ClubShelf shelf, FoundingDesk desk, Members members, Sections sections) {
        this.clubs = clubs;
        this.shelf = shelf;
        this.desk = desk;
        this.members = members;
        this.sections = sections;
    }

    /** Feeds {@code club/home/club}. */
    record Content(Club club, ClubView view, MemberCard leader) {}

    @ForEveryone
    @GetMapping
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Locale locale, Model model) {
        return page(id, me, locale, model);
    }

    @ForAllMembers
    @PostMapping("/closing")
    Answer close(@PathVariable UUID id, CurrentMember me, Locale locale) {
        return Answer.to(() -> desk.close(id, me.id()))
                .thenGo(Links.club(id) + "?notice=club-closed")
                .elseShow(model -> page(id, me, locale, model));
    }

    private String page(UUID id, @Nullable CurrentMember me, Locale locale, Model model) {
        ClubView view = clubs.get(id, me == null ? null : me.id());
        Club club = shelf.find(id).orElseThrow(Refusal::notFound);
        MemberCard leader = requireNonNull(members.cards(List.of(club.leader())).get(club.leader()));
        model.addAttribute("page", new Content(club, view, leader));
        model.addAttribute("sections", sections.of(view, new Reader(me, locale)));
        return "club/home/club";
    }
}

package dev.madang.club.home;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Clubs as members report them. While one is withheld nobody finds it, and nothing can be done in it. */
@Component
class ReportableClubs implements Reportable {

    private final ClubShelf shelf;
    private final Clubs clubs;

    ReportableClubs(ClubShelf shelf, Clubs clubs) {
        this.shelf = shelf;
        this.clubs = clubs;
    }

    @Override
    public String kind() {
        return "club";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(shelf::find)
                .map(club -> new ReportedThing(
                        club.leader(),
                        club.name(),
                        club.text(),
                        club.cover() == null ? List.of() : List.of(club.cover()),
                        Links.club(club.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id).flatMap(club -> clubs.find(club, member)).isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return EnumSet.allOf(Withholding.class);
    }

    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.uuid(id).ifPresent(club -> shelf.withhold(club, how));
    }

    @Override
    public void release(String id) {
        ReportedIds.uuid(id).ifPresent(club -> shelf.withhold(club, null));
    }
}

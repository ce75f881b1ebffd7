package dev.madang.club.home;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clubs as members report them. While one is withheld nobody finds it, and nothing can be done in it. */
@Component
class ReportableClubs extends ReportableRow {

    private final ClubShelf shelf;
    private final Clubs clubs;

    ReportableClubs(ClubShelf shelf, Clubs clubs) {
        super("club", EnumSet.allOf(Withholding.class));
        this.shelf = shelf;
        this.clubs = clubs;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return shelf.find(id)
                .map(club -> new ReportedThing(
                        club.leader(),
                        club.name(),
                        club.text(),
                        club.cover() == null ? List.of() : List.of(club.cover()),
                        Links.club(club.id())));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return clubs.find(id, member).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        shelf.withhold(id, how);
    }
}

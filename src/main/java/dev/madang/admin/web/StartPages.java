package dev.madang.admin.web;

import dev.madang.admin.domain.OperatorNumbers;
import dev.madang.admin.web.StartPage.Chart;
import dev.madang.admin.web.StartPage.Figure;
import dev.madang.admin.web.StartPage.Part;
import dev.madang.member.Members;
import dev.madang.member.Members.Joined;
import dev.madang.member.Presence;
import dev.madang.platform.pages.OperatorNumber.Meaning;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Fills in {@link StartPage}. */
@Component
class StartPages {

    private static final int DAYS = 7;
    private static final List<String> PARTS = List.of("diskSpace", "search");
    private static final long GIGABYTE = 1L << 30;

    private final OperatorNumbers numbers;
    private final Members members;
    private final Presence presence;
    private final ObjectProvider<HealthEndpoint> health;
    private final Clock clock;

    StartPages(
            OperatorNumbers numbers,
            Members members,
            Presence presence,
            ObjectProvider<HealthEndpoint> health,
            Clock clock) {
        this.numbers = numbers;
        this.members = members;
        this.presence = presence;
        this.health = health;
        this.clock = clock;
    }

    /** @param opens whether the reader may open a list; numbers of the others they do not see */
    StartPage page(Predicate<String> opens) {
        List<Figure> all = numbers.all().stream()
                .filter(one ->
                        one.number().href() == null || opens.test(one.number().href()))
                .map(one -> new Figure(
                        one.number().name(),
                        one.number().meaning(),
                        one.number().href(),
                        one.value()))
                .toList();
        List<Joined> joined = members.joined(Seoul.dayOf(clock.instant()), DAYS);
        OptionalLong online = presence.online();
        return new StartPage(
                all.stream().filter(one -> one.meaning() == Meaning.TO_DO).toList(),
                all.stream().filter(one -> one.meaning() != Meaning.TO_DO).toList(),
                online.isPresent() ? online.getAsLong() : null,
                Chart.of(
                        joined.stream().map(Joined::day).toList(),
                        joined.stream().map(Joined::members).toList()),
                PARTS.stream().map(this::part).flatMap(Optional::stream).toList());
    }

    private Optional<Part> part(String name) {
        return Optional.ofNullable(health.getIfAvailable())
                .flatMap(endpoint -> Optional.ofNullable(endpoint.healthForPath(name)))
                .map(found -> new Part(name, Status.UP.equals(found.getStatus()), note(found)));
    }

    /** Of a disk, how much of it is free. */
    private static String note(HealthDescriptor found) {
        return found instanceof IndicatedHealthDescriptor indicated
                        && indicated.getDetails() != null
                        && indicated.getDetails().get("free") instanceof Long free
                ? free / GIGABYTE + " GB"
                : "";
    }
}

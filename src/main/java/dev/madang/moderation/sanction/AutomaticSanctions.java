package dev.madang.moderation.sanction;

import dev.madang.moderation.Rule;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Suspends whom the rules hit, each in a transaction of its own, and says in the letter which rule that was. */
@Component
@EnableConfigurationProperties(AutomaticRules.class)
class AutomaticSanctions {

    private static final String KIND = "member";

    private final Sanctions sanctions;
    private final Repeaters repeaters;
    private final SanctionDesk desk;
    private final Sweep sweep;

    AutomaticSanctions(Sanctions sanctions, Repeaters repeaters, SanctionDesk desk, Sweep sweep) {
        this.sanctions = sanctions;
        this.repeaters = repeaters;
        this.desk = desk;
        this.sweep = sweep;
    }

    JobResult impose() {
        return sweep.each(
                "Repeater", repeaters.all().stream().map(Repeater::member).toList(), this::impose);
    }

    private boolean impose(UUID member) {
        sanctions.awaitTurnOf(member);
        return repeaters.find(member).map(this::impose).orElse(false);
    }

    private boolean impose(Repeater repeater) {
        desk.imposeByRule(
                new Verdict(
                        null,
                        repeater.member(),
                        null,
                        null,
                        Measure.SUSPEND,
                        Rule.OTHER,
                        repeater.rule().suspendDays(),
                        "",
                        KIND,
                        repeater.member().toString(),
                        repeater.nickname()),
                repeater.rule());
        return true;
    }
}

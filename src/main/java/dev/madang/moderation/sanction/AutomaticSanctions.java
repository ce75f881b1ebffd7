package dev.madang.moderation.sanction;

import dev.madang.moderation.Rule;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Suspends whom the rules hit, each in a transaction of its own, and says in the letter which rule that was. */
@Component
@EnableConfigurationProperties(AutomaticRules.class)
class AutomaticSanctions {

    private static final String KIND = "member";

    private final Repeaters repeaters;
    private final SanctionDesk desk;
    private final Sweep sweep;

    AutomaticSanctions(Repeaters repeaters, SanctionDesk desk, Sweep sweep) {
        this.repeaters = repeaters;
        this.desk = desk;
        this.sweep = sweep;
    }

    JobResult impose() {
        return sweep.each(
                "Repeater",
                repeaters.all().stream().map(Repeater::member).toList(),
                member -> repeaters.find(member).map(this::impose).orElse(false));
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

package dev.madang.club.meetup;

import dev.madang.platform.jobs.ClusteredJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds who comes to a meet-up an hour before it, once: the row decides, however many instances try. What was planned later than that needs none. */
@Component
class MeetupReminders {

    private static final Duration BEFORE = Duration.ofHours(1);

    /** How late the job may be. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Meetups meetups;
    private final MeetupReplies replies;
    private final MeetupNews news;
    private final Clock clock;

    MeetupReminders(Meetups meetups, MeetupReplies replies, MeetupNews news, Clock clock) {
        this.meetups = meetups;
        this.replies = replies;
        this.news = news;
        this.clock = clock;
    }

    /** @return of how many meet-ups */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        List<Meetup> due = meetups.remind(now.plus(BEFORE).minus(GRACE), now.plus(BEFORE));
        due.forEach(meetup -> replies.members(meetup.id(), Reply.COMING).forEach(member -> news.soon(meetup, member)));
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class MeetupJobs {

        @Bean
        ClusteredJob remindOfMeetups(MeetupReminders reminders) {
            return ClusteredJob.counting("remind-of-meetups", "25 * * * * ?", reminders::remind);
        }
    }
}

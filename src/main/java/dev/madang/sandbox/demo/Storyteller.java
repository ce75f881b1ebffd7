package dev.madang.sandbox.demo;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.sandbox.ToldTasks;
import dev.madang.sandbox.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets scenes happen in the order of time, half a day at once: what is done in it, then what listeners make of
 * it, then what the clock does by itself.
 */
@Component
@Profile("local")
class Storyteller {

    /** Shorter than anything that is awaited, so that nobody is late for the clock's sake. */
    static final Duration HOURS = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(Storyteller.class);
    private static final int SIDE_BY_SIDE = 4;

    /** What the clock does to members' affairs; the other jobs keep house. */
    private static final Set<String> JOBS = Set.of(
            "end-overdue-holds",
            "end-overdue-extensions",
            "keep-silences",
            "move-claims-on",
            "complete-reservations",
            "reveal-reviews",
            "end-overdue-orders",
            "put-up-slots",
            "settle-begun-slots");

    private final ToldTasks tasks;
    private final Scheduler schedule;
    private final List<ClusteredJob> jobs;

    Storyteller(ToldTasks tasks, Scheduler schedule, List<ClusteredJob> jobs) {
        this.tasks = tasks;
        this.schedule = schedule;
        this.jobs = jobs.stream().filter(job -> JOBS.contains(job.name())).toList();
    }

    /**
     * Tells them while the present stands still: its jobs would find everything overdue.
     *
     * @param now at which all stories end
     */
    void tell(List<Scene> scenes, Instant now) throws SchedulerException {
        boolean running = schedule.isStarted() && !schedule.isInStandbyMode();
        schedule.standby();
        tellAll(scenes, now);
        if (running) {
            schedule.start();
        }
    }

    private void tellAll(List<Scene> scenes, Instant now) {
        var hours = scenes.stream()
                .collect(groupingBy(scene -> endOfHours(scene.at(), now), TreeMap::new, groupingBy(Scene::of)));
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (Instant end = hours.firstKey(); ; end = endOfHours(end, now)) {
                tellHours(hours.getOrDefault(end, Map.of()), threads);
                tasks.settle();
                letPass(end, threads);
                tasks.settle();
                if (!end.isBefore(now)) {
                    return;
                }
            }
        }
    }

    /** Side by side, as by the clock; not in the thread that waits for them: that is in a transaction of its own. */
    private void letPass(Instant end, ExecutorService threads) {
        List<? extends Future<?>> run = jobs.stream()
                .map(job -> threads.submit(() -> TravellingClock.at(end, job::run)))
                .toList();
        run.forEach(Storyteller::await);
    }

    private static void tellHours(Map<UUID, List<Scene>> scenes, ExecutorService threads) {
        List<? extends Future<?>> told = scenes.values().stream()
                .map(ofOne -> threads.submit(
                        () -> ofOne.stream().sorted(comparing(Scene::at)).forEach(Storyteller::tell)))
                .toList();
        told.forEach(Storyteller::await);
    }

    /** What is refused did not happen: one story less. */
    private static void tell(Scene scene) {
        try {
            TravellingClock.at(scene.at(), scene.act());
        } catch (RuntimeException refused) {
            log.warn("A scene of the demo did not happen, at {}", scene.at(), refused);
        }
    }

    private static void await(Future<?> told) {
        try {
            told.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Instant endOfHours(Instant at, Instant now) {
        long length = HOURS.toSeconds();
        Instant end = Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), length) + 1) * length);
        return end.isAfter(now) ? now : end;
    }
}

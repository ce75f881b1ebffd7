package dev.madang.sandbox;

import java.util.concurrent.Phaser;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** What listeners do in threads of their own when they hear of what a story tells: it happens in the story's time. */
@Component
@Profile("local")
public class ToldTasks implements TaskDecorator {

    /** Its one lasting party is the storyteller. */
    private final Phaser underWay = new Phaser(1);

    @Override
    public Runnable decorate(Runnable task) {
        return TravellingClock.isTravelling() ? counted(TravellingClock.carriedInto(task)) : task;
    }

    /** Returns when everybody has heard what was told, and has done what follows from it. For the storyteller only. */
    public void settle() {
        underWay.awaitAdvance(underWay.arrive());
    }

    private Runnable counted(Runnable task) {
        underWay.register();
        return () -> {
            try {
                task.run();
            } finally {
                underWay.arriveAndDeregister();
            }
        };
    }
}

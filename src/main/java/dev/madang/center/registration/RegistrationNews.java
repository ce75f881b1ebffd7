package dev.madang.center.registration;

import dev.madang.center.Links;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members what became of their seats and places without their doing. An event that is delivered again tells nobody twice. */
@Component
class RegistrationNews {

    static final String KIND = "CLASS";

    private final Notifications notifications;
    private final Slots slots;

    RegistrationNews(Notifications notifications, Slots slots) {
        this.notifications = notifications;
        this.slots = slots;
    }

    @ApplicationModuleListener
    void on(RegistrationMoved moved) {
        slots.find(moved.slot()).ifPresent(slot -> {
            String said = moved.words().isEmpty() ? "" : ".SAID";
            tell(moved.member(), moved.registration(), slot, moved.to() + said, moved.words());
        });
    }

    @ApplicationModuleListener
    void on(TimeChanged changed) {
        slots.find(changed.slot())
                .ifPresent(slot -> notifications.tell(new News(
                        changed.member(),
                        "registration:" + changed.registration() + ":MOVED:" + changed.at(),
                        KIND,
                        "registration.news.MOVED",
                        List.of(slot.about().name(), slot.beginsAt(), changed.before()),
                        Links.slot(slot.id()),
                        true)));
    }

    private void tell(UUID member, UUID registration, Slot slot, String word, String words) {
        notifications.tell(new News(
                member,
                "registration:" + registration + ":" + word,
                KIND,
                "registration.news." + word,
                List.of(slot.about().name(), slot.beginsAt(), words),
                Links.slot(slot.id()),
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(8)
        NotificationKind newsOfClasses() {
            return new NotificationKind(KIND);
        }
    }
}

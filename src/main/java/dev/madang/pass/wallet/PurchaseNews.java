package dev.madang.pass.wallet;

import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.pass.Links;
import dev.madang.pass.purchase.PassesBought;
import dev.madang.pass.purchase.PassesGivenBack;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members that passes are theirs, and that the money for unused ones is on its way, whoever saw it happen. */
@Component
class PurchaseNews {

    private final Notifications notifications;

    PurchaseNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(PassesBought bought) {
        notifications.tell(new News(
                bought.member(),
                "pass-bought:" + bought.purchase(),
                ExpiryNews.KIND,
                "pass.news.bought",
                List.of(bought.passes(), bought.price()),
                Links.purchase(bought.purchase()),
                true));
    }

    @ApplicationModuleListener
    void on(PassesGivenBack back) {
        notifications.tell(new News(
                back.member(),
                "pass-given-back:" + back.purchase() + ":" + back.key(),
                ExpiryNews.KIND,
                "pass.news.given-back",
                List.of(back.passes(), back.worth()),
                Links.purchase(back.purchase()),
                true));
    }
}

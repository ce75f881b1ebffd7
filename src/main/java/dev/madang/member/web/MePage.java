package dev.madang.member.web;

import dev.madang.media.PhotoState;
import dev.madang.media.Photos;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.Profiles;
import dev.madang.member.domain.SocialProvider;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.social.SocialProviders;
import dev.madang.shared.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a member's own page shows, whichever of its forms is answered. */
@Component
class MePage {

    static final String VIEW = "member/me";
    static final String FACE = VIEW + " :: face";

    private final Profiles profiles;
    private final SocialSigningIn social;
    private final SocialProviders providers;
    private final Regions regions;
    private final Photos photos;

    MePage(Profiles profiles, SocialSigningIn social, SocialProviders providers, Regions regions, Photos photos) {
        this.profiles = profiles;
        this.social = social;
        this.providers = providers;
        this.regions = regions;
        this.photos = photos;
    }

    /** With whom one may sign in, too. */
    record LinkedAccount(SocialProvider provider, Instant linkedAt) {}

    /** The page with what the member has told, or with the form that is in the model. */
    String show(UUID id, Model page) {
        Member member = profiles.of(id);
        if (!page.containsAttribute("profileForm")) {
            page.addAttribute(ProfileForm.of(member));
        }
        page.addAttribute("hasPassword", member.hasPassword());
        page.addAttribute("regions", regions);
        List<LinkedAccount> linked = social.accountsOf(id).stream()
                .map(account -> new LinkedAccount(account.provider(), account.linkedAt()))
                .toList();
        page.addAttribute("linked", linked);
        page.addAttribute("linkable", linkable(linked));
        addFace(member, page);
        return VIEW;
    }

    /** The part of it that tells how far the member's photo is. */
    String showFace(UUID id, Model page) {
        addFace(profiles.of(id), page);
        return FACE;
    }

    private void addFace(Member member, Model page) {
        page.addAttribute("faceState", state(member.photo()));
    }

    private @Nullable PhotoState state(@Nullable UUID photo) {
        return photo == null ? null : photos.states(List.of(photo)).get(photo);
    }

    private List<SocialProvider> linkable(List<LinkedAccount> linked) {
        List<SocialProvider> offered = new ArrayList<>(providers.offered());
        offered.removeAll(linked.stream().map(LinkedAccount::provider).toList());
        return offered;
    }
}

package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * What a handler answers to a form: a step, where its sender goes once it is taken, and what is shown when it is refused.
 *
 * <pre>{@code
 * return Answer.to(() -> answers.approve(me.id(), id, revision))
 *         .thenGo("/reservations/" + id + "?notice=reservation-approved")
 *         .elseShow(model -> page(id, me, model));
 * }</pre>
 *
 * <p>After the step a browser is sent on by 303, htmx by {@code HX-Redirect}. A refusal is answered with its status and said at the
 * fields it is about, else above the form; one that {@link Refusal#leadsTo} another page leads there. What is not found stays an error page, and so does every refusal without {@link #elseShow}.
 */
public final class Answer {

    /** Fills the model in and names the template. */
    @FunctionalInterface
    public interface View {

        /** @throws Refusal when this page cannot be shown any more; then the next one says why */
        String show(Model model);
    }

    /** A {@link View} that depends on why the step was not taken. */
    @FunctionalInterface
    public interface RefusedView {

        /** @param refusal null when it was the form itself that kept the step from being taken */
        String show(Model model, @Nullable Refusal refusal);
    }

    private final @Nullable Supplier<@Nullable String> step;
    private @Nullable Errors form;
    private boolean partOfPage;
    private @Nullable Refusal refusedBefore;
    private @Nullable String destination;
    private @Nullable View done;
    private @Nullable RefusedView refused;
    private @Nullable RefusedView refusedInPlace;
    private @Nullable String fragment;
    private @Nullable View instead;
    private @Nullable String insteadAt;

    private Answer(@Nullable Supplier<@Nullable String> step) {
        this.step = step;
    }

    /** @param step gives the path to go on to */
    public static Answer to(Supplier<String> step) {
        return new Answer(step::get);
    }

    public static Answer to(Runnable step) {
        return new Answer(() -> {
            step.run();
            return null;
        });
    }

    /** No step, only a page. */
    public static Answer showing(View page) {
        return new Answer(null).elseShow(page);
    }

    /** The step is taken only when this form has no errors; it is what the page shows, its sentences stand above its fields. */
    public Answer of(Errors form) {
        this.form = form;
        return this;
    }

    /** As {@link #of} with a form that is one of several things on the page, which itself says at its head what is refused. */
    public Answer ofPart(Errors form) {
        partOfPage = true;
        return of(form);
    }

    /** The step is not taken when something has been refused already, of which the page tells; the form's errors come first. */
    public Answer unless(Optional<? extends Refusal> before) {
        refusedBefore = before.orElse(null);
        return this;
    }

    /** @param path within Madang, with the notice that says what was done */
    public Answer thenGo(String path) {
        destination = path;
        return this;
    }

    /** Htmx is not sent on but shown this in place, a fragment of the page when there is a {@link #part}. */
    public Answer thenShow(View done) {
        this.done = done;
        return this;
    }

    /** The page with what was typed; where nowhere else is to go, also after the step. */
    public Answer elseShow(View page) {
        return elseShow((model, refusal) -> page.show(model));
    }

    /** The same, depending on the refusal, whose sentence is the model's {@code problem} unless the form says it. */
    public Answer elseShow(RefusedView page) {
        refused = page;
        return this;
    }

    /** What htmx is shown in place when the step is refused. */
    public Answer elseShowInPlace(RefusedView part) {
        refusedInPlace = part;
        return this;
    }

    /** Htmx is shown this fragment of the page. */
    public Answer part(String fragment) {
        this.fragment = fragment;
        return this;
    }

    /** What stands in for the page once that cannot be shown any more, with the sentence that says why; htmx is sent to its path. */
    public Answer orShow(String path, View page) {
        insteadAt = path;
        instead = page;
        return this;
    }

    @Nullable
    Supplier<@Nullable String> step() {
        return step;
    }

    @Nullable
    Errors form() {
        return form;
    }

    /** Whether the page says at its head what the form's fields do not. */
    boolean isPartOfPage() {
        return partOfPage;
    }

    @Nullable
    Refusal refusedBefore() {
        return refusedBefore;
    }

    @Nullable
    String destination() {
        return destination;
    }

    @Nullable
    View done() {
        return done;
    }

    @Nullable
    RefusedView refused(boolean inPlace) {
        return inPlace && refusedInPlace != null ? refusedInPlace : refused;
    }

    @Nullable
    View instead() {
        return instead;
    }

    @Nullable
    String insteadAt() {
        return insteadAt;
    }

    /** @param view a whole template, or a fragment already */
    String part(String view, boolean inPlace) {
        return inPlace && fragment != null && !view.contains("::") ? view + " :: " + fragment : view;
    }
}

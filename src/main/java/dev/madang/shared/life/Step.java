package dev.madang.shared.life;

/**
 * A step of a life, one of a table that says who may take it from where and where it leads to.
 *
 * @param <S> where a thing can stand
 * @param <A> who moves it
 */
public interface Step<S, A> {

    /** Where it stands after this step. */
    S to(S from);

    boolean isOpenTo(A actor, S from);
}

package dev.madang.platform.lock;

import dev.madang.platform.gate.RequestBulkhead;
import dev.madang.platform.refusal.Refusal;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Holds the lock named by {@link Locked} around whatever is called further in, the transaction among it. */
class LockInterceptor implements MethodInterceptor {

    private static final long PATIENCE_SECONDS = 10;
    private static final String PREFIX = "madang:lock:";

    private final ObjectProvider<RedissonClient> redisson;
    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();

    LockInterceptor(ObjectProvider<RedissonClient> redisson) {
        this.redisson = redisson;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        RLock lock = redisson.getObject().getLock(PREFIX + name(call));
        RequestBulkhead.leave();
        if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.tooMany("error.busy");
        }
        try {
            return call.proceed();
        } finally {
            lock.unlock();
        }
    }

    private String name(MethodInvocation call) {
        Method method = call.getMethod();
        String expression =
                Objects.requireNonNull(method.getAnnotation(Locked.class)).value();
        var parameters = new MethodBasedEvaluationContext(call.getThis(), method, call.getArguments(), names);
        return Objects.requireNonNull(
                expressions.computeIfAbsent(expression, parser::parseExpression).getValue(parameters, String.class));
    }
}

package disclosuredesk.desk.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forms never take all connections of the pool: while they wait for each other, as they do when one chain is locked, pages that only read find some
 * left. A form whose turn does not come in the time one may wait for a connection is refused before anything was done.
 */
@Component
class WritersLeaveRoom implements HandlerInterceptor, WebMvcConfigurer {

    /** Connections of the pool that are the readers', if it has more than one for writers besides. */
    private static final int FOR_READERS = 3;

    private static final String TURN = WritersLeaveRoom.class.getName();

    private final Semaphore turns;
    private final long patienceMillis;

    WritersLeaveRoom(
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            @Value("${spring.datasource.hikari.connection-timeout}") long patienceMillis) {
        this.turns = new Semaphore(Math.max(1, connections - FOR_READERS), true);
        this.patienceMillis = patienceMillis;
    }

    /** A form that did not get its turn. Nothing was done. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getMethod().equals("POST") && request.getAttribute(TURN) == null) {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TooMany();
            }
            request.setAttribute(TURN, handler);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler.equals(request.getAttribute(TURN))) {
            request.removeAttribute(TURN);
            turns.release();
        }
    }
}

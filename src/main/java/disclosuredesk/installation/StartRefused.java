package disclosuredesk.installation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Why the system does not start, and what the administrator can do. Exit code 2, no stack trace. It is no {@code ExitCodeGenerator}: Spring Boot would tell
 * the context of the code, which is closed by then, and print the trace of that.
 */
public final class StartRefused extends RuntimeException {

    /** Causes that go round end somewhere. */
    private static final int DEEPEST = 50;

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** Reason and remedy in one line. */
    public String sentence() {
        return getMessage() + remedy;
    }

    public int getExitCode() {
        return 2;
    }

    /** The refusal a start failed of, if it was refused. */
    public static Optional<StartRefused> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst();
    }

    /** Tells the administrator in words. */
    static final class Words extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
            return new FailureAnalysis(refused.getMessage(), refused.remedy, refused);
        }
    }
}

package disclosuredesk.installation;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the system does not start, and what the administrator can do. Exit code 2, no stack trace. */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** Reason and remedy in one line. */
    public String sentence() {
        return getMessage() + remedy;
    }

    @Override
    public int getExitCode() {
        return 2;
    }

    /** Tells the administrator in words. */
    static final class Words extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
            return new FailureAnalysis(refused.getMessage(), refused.remedy, refused);
        }
    }
}

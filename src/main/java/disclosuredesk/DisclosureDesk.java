package disclosuredesk;

import disclosuredesk.cli.Commands;
import disclosuredesk.installation.ProductZone;
import disclosuredesk.installation.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the system: the web application, or, when the first argument names one, a command of the jar
 * ({@code replay}, {@code check-report}).
 */
@SpringBootApplication
public class DisclosureDesk {

    public static void main(String[] args) {
        ProductZone.set();
        if (Commands.names(args)) {
            System.exit(Commands.run(DisclosureDesk.class, args));
        }
        try {
            SpringApplication.run(DisclosureDesk.class, args);
        } catch (RuntimeException failure) {
            // told already; what is another failure is Spring's to tell
            StartRefused.of(failure).ifPresent(refused -> System.exit(refused.getExitCode()));
            throw failure;
        }
    }
}

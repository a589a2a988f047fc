package disclosuredesk.oversight;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.FactorRule;
import disclosuredesk.agencies.FirstFactorGiven;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Proof;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.TriedByDirectory;
import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Puts on record who signed in, failed to, and signed out. A sign-in that cannot be written down fails. What fails for a login of ours stands in its
 * agency's chain, the rest in that of the installation.
 */
@Component
class RecordedSignIns {

    /** As long as a login stays locked: its being locked is told once, however often it is tried meanwhile. */
    private static final Duration LOCKED = Duration.ofMinutes(15);

    /** Who guesses logins from one address would fill the ledger as fast as he can send: one entry a minute says as much. */
    private static final Duration GUESSED = Duration.ofMinutes(1);

    private static final String NOBODY = "（未登录）";

    private final Agencies agencies;
    private final RecordingAccess recording;
    private final RightsChanges rights;
    private final FactorRule rule;
    private final Lately locked;
    private final Lately guessed;

    RecordedSignIns(Agencies agencies, RecordingAccess recording, RightsChanges rights, FactorRule rule, Clock clock) {
        this.agencies = agencies;
        this.recording = recording;
        this.rights = rights;
        this.rule = rule;
        this.locked = new Lately(clock, LOCKED);
        this.guessed = new Lately(clock, GUESSED);
    }

    /** Who has a second factor is not in yet: {@code agencies.Proving} records that. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent success) {
        agencies.officer(success.getAuthentication().getName()).ifPresent(officer -> {
            if (rule.asksMoreThanThePassword(officer)) {
                recording.record(new FirstFactorGiven(), officer);
                return;
            }
            recording.record(
                    success.getAuthentication().getDetails() == Proof.DIRECTORY
                            ? new SignedInByDirectory()
                            : new SignedIn(),
                    officer);
            rights.signedIn(officer.id());
        });
    }

    @EventListener
    void signedOut(LogoutSuccessEvent out) {
        agencies.officer(out.getAuthentication().getName())
                .ifPresent(officer -> recording.record(new SignedOut(), officer));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        String typed = failure.getAuthentication().getName();
        boolean isLocked = failure instanceof AuthenticationFailureLockedEvent;
        String login = login(failure.getAuthentication());
        Optional<Officer> officer = login == null ? Optional.empty() : agencies.officer(login);
        if (officer.isEmpty()) {
            String told = Unheard.of(typed);
            once(
                    guessed,
                    Address.remote(),
                    isLocked ? new SignInLocked(told) : new SignInFailed(told),
                    SecurityTrail.INSTALLATION);
        } else if (isLocked) {
            once(
                    locked,
                    officer.get().login(),
                    new SignInLocked(officer.get().login()),
                    officer.get().agencyId());
        } else {
            recording.record(
                    failure instanceof AuthenticationFailureCredentialsExpiredEvent
                            ? new SignInAltered(officer.get().login())
                            : new SignInFailed(officer.get().login()),
                    Doer.another(officer.get().agencyId(), NOBODY));
        }
    }

    /** What was typed for the directory is a name there, whoever has it for a login here. */
    private static @Nullable String login(Authentication tried) {
        return tried.getDetails() instanceof TriedByDirectory byDirectory ? byDirectory.login() : tried.getName();
    }

    private void once(Lately lately, String what, SecurityEvent event, long agencyId) {
        if (!lately.knows(what)) {
            recording.record(event, Doer.another(agencyId, NOBODY));
            lately.written(what);
        }
    }
}

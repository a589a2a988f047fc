package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.KeptPasswords;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.shared.SentGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the officer who signs in, unless too many have just tried his login. */
class SignedInOfficers implements UserDetailsService, UserDetailsPasswordService {

    private final KeptPasswords keptPasswords;
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final SignInAttempts attempts;
    private final OfficerProof proof;

    SignedInOfficers(
            JdbcClient jdbc,
            Agencies agencies,
            SignInAttempts attempts,
            OfficerProof proof,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.attempts = attempts;
        this.proof = proof;
    }

    /** Whether what is on record of him is what the system wrote. */
    boolean isAsWritten(Candidate candidate) {
        return agencies.officer(candidate.id()).filter(proof::isAsWritten).isPresent();
    }

    /** A disabled officer is found no more than an unknown one, nor one who has no password yet. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        if (!attempts.begin(login, SentGuess.address(), SentGuess.current("password"))) {
            return Candidate.locked(login);
        }
        return jdbc.sql("""
                select o.id, o.login, o.password_hash from officer o join agency a on a.id = o.agency_id
                where o.login = :login and (o.enabled = true or a.closed_on is not null) and o.password_hash <> ''
                """)
                .param("login", login)
                .query((row, number) ->
                        new Candidate(row.getLong("id"), row.getString("login"), row.getString("password_hash"), false))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    /** Whether he cannot sign in because his agency was merged into another. */
    boolean isOfClosedAgency(Candidate candidate) {
        return agencies.officer(candidate.id())
                .filter(officer -> agencies.isClosed(officer.agencyId()))
                .isPresent();
    }

    /** The hash of his password as it is now. */
    String hash(Candidate candidate) {
        return jdbc.sql("select password_hash from officer where id = :id")
                .param("id", candidate.id())
                .query(String.class)
                .single();
    }

    /** The password that has just been right, kept as passwords are kept now. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        Candidate candidate = (Candidate) user;
        if (hash != null) {
            keptPasswords.keepAnew(candidate.id(), candidate.passwordHash(), hash);
        }
        return candidate;
    }
}

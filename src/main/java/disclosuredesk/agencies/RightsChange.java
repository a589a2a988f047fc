package disclosuredesk.agencies;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of who may do what, proposed by one and in force when another agrees.
 *
 * @param officerId null: an officer to be added
 * @param officerVersion his entry's when it was proposed
 * @param was what he was before; of an officer to be added: in no department, without a role, disabled
 * @param jobTitle 职务 that comes with the change; null if none
 * @param resetsPassword whether he gets a password he did not choose
 * @param removesFactor whether his second factor is taken off, which he has lost with its recovery codes
 * @param identity who he is elsewhere, to be linked to his account; null: none is
 * @param decidedBy null while nobody has decided
 * @param reason of a refusal
 */
public record RightsChange(
        long id,
        long agencyId,
        @Nullable Long officerId,
        int officerVersion,
        String login,
        String name,
        @Nullable String jobTitle,
        Rights was,
        Rights becomes,
        boolean resetsPassword,
        boolean removesFactor,
        @Nullable Identity identity,
        LocalDateTime proposedAt,
        long proposedBy,
        State state,
        @Nullable LocalDateTime decidedAt,
        @Nullable Long decidedBy,
        @Nullable String reason) {

    /** Days after which nobody can agree any more: who proposed it and why may be forgotten by then. */
    public static final int VALID_DAYS = 30;

    /** What became of it. */
    public enum State {
        PROPOSED,
        AGREED,
        REFUSED,
        WITHDRAWN,
        /** Nobody decided in time; never stored. */
        EXPIRED
    }

    /** What is to be changed. */
    public enum Kind {
        ADD,
        ROLES,
        DEPARTMENT,
        ENABLE,
        PASSWORD,
        FACTOR,
        IDENTITY
    }

    /**
     * Who somebody is to an issuer: the single sign-on, or the directory.
     *
     * @param subject under which the issuer knows him, and nobody else ever
     * @param name by which people know him there; it proves nothing. Null: only the subject is known
     */
    public record Identity(
            String issuer, String subject, @Nullable String name) {

        /** As it is read by whoever agrees to it, and in the ledger. */
        public String words() {
            return name == null ? issuer + " " + subject : "%s（%s %s）".formatted(name, issuer, subject);
        }
    }

    /** What an officer may do and see. */
    public record Rights(Set<Role> roles, @Nullable Long departmentId, boolean enabled) {
        public Rights {
            roles = Set.copyOf(roles);
        }

        /** Before there was such an officer. */
        static final Rights NONE = new Rights(Set.of(), null, false);

        static Rights of(Officer officer) {
            return new Rights(officer.roles(), officer.departmentId(), officer.enabled());
        }

        /** In the order in which they are listed everywhere. */
        public List<Role> inOrder() {
            return Role.inOrder(roles);
        }
    }

    /** What it changes. */
    public List<Kind> kinds() {
        List<Kind> kinds = kinds(was, becomes, officerId == null, resetsPassword, removesFactor);
        return identity == null ? kinds : List.of(Kind.IDENTITY);
    }

    private static List<Kind> kinds(
            Rights was, Rights becomes, boolean isNew, boolean resetsPassword, boolean removesFactor) {
        if (isNew) {
            return List.of(Kind.ADD);
        }
        List<Kind> kinds = kinds(was, becomes);
        if (resetsPassword) {
            kinds.add(Kind.PASSWORD);
        }
        if (removesFactor) {
            kinds.add(Kind.FACTOR);
        }
        return kinds;
    }

    /** Of an officer there is. */
    static List<Kind> kinds(Rights was, Rights becomes) {
        List<Kind> kinds = new ArrayList<>();
        if (!was.roles().equals(becomes.roles())) {
            kinds.add(Kind.ROLES);
        }
        if (!Objects.equals(was.departmentId(), becomes.departmentId())) {
            kinds.add(Kind.DEPARTMENT);
        }
        if (!was.enabled() && becomes.enabled()) {
            kinds.add(Kind.ENABLE);
        }
        return kinds;
    }

    /** Who is added by it. */
    NewOfficer officer() {
        return new NewOfficer(login, name, becomes.departmentId(), becomes.roles(), jobTitle);
    }

    boolean isAbout(long officer) {
        return officerId != null && officerId == officer;
    }

    RightsChange asOf(LocalDateTime now) {
        return state == State.PROPOSED && proposedAt.plusDays(VALID_DAYS).isBefore(now)
                ? new RightsChange(
                        id,
                        agencyId,
                        officerId,
                        officerVersion,
                        login,
                        name,
                        jobTitle,
                        was,
                        becomes,
                        resetsPassword,
                        removesFactor,
                        identity,
                        proposedAt,
                        proposedBy,
                        State.EXPIRED,
                        decidedAt,
                        decidedBy,
                        reason)
                : this;
    }
}

package disclosuredesk.seals;

import disclosuredesk.agencies.AccountPart;
import disclosuredesk.agencies.Officer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that let somebody in, and say what he may do then. */
final class AccountTables {

    private static final Map<AccountPart, List<String>> BY_PART = Map.of(
            AccountPart.ENTRY, List.of("officer", "officer_activation"),
            AccountPart.ROLES, List.of("officer_role"),
            AccountPart.FACTOR, List.of("officer_factor", "officer_recovery_code"),
            AccountPart.PASSKEYS, List.of("officer_passkey"),
            AccountPart.IDENTITIES, List.of("officer_identity"));

    static final Set<String> ALL =
            BY_PART.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private AccountTables() {}

    static boolean has(ProvedTable table) {
        return ALL.contains(table.name());
    }

    /** Where the parts of an officer's account stand. */
    static List<Place> places(Officer officer, AccountPart... parts) {
        return Arrays.stream(parts)
                .map(BY_PART::get)
                .flatMap(List::stream)
                .map(ProvedTables::named)
                .map(table -> place(Objects.requireNonNull(table), officer))
                .toList();
    }

    private static Place place(ProvedTable table, Officer officer) {
        return new Place(table, table.scope().equals("login") ? officer.login() : Long.toString(officer.id()));
    }
}

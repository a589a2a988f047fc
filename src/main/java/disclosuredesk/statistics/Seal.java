package disclosuredesk.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over a version: everything it says, the seal of the version before it, and the list of its cases. */
final class Seal {

    private final MessageDigest sha256;

    private Seal() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param cases in the order of their ids */
    static String of(ReportVersion version, List<FrozenCase> cases, Map<String, FrozenRemedy> remedies) {
        var seal = new Seal();
        seal.add(version.agencyId(), version.year(), version.number(), version.format(), version.cutOff().at(),
                version.cutOff().ledgerSeq(), version.rules(), version.calendarVersion(), version.signature().signer(),
                version.signature().signedOn(), version.signature().reason(), version.frozenBy(), version.frozenName(),
                version.ledgerHash(), version.previousSha256(), FrozenCells.text(version.table3(), version.table4()));
        cases.forEach(one -> seal.add(one.id(), one.counted().kind(), one.counted().cameIn(), one.counted().wentOut(),
                one.receivedOn(), String.valueOf(one.closedOn()), one.ledgerSeq()));
        new TreeMap<>(remedies).forEach((id, one) ->
                seal.add(id, one.group(), one.column(), one.caseNumber(), one.about()));
        return HexFormat.of().formatHex(seal.sha256.digest());
    }

    /** Each value is preceded by its length, so that no two versions can read alike. */
    private void add(Object... values) {
        for (Object value : values) {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            sha256.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(text);
        }
    }
}

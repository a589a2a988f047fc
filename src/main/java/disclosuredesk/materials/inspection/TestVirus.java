package disclosuredesk.materials.inspection;

import java.nio.charset.StandardCharsets;

/**
 * The test file by which scanners prove they work (EICAR). It stands for what a scanner would find: a real scanner belongs
 * on the machine in front of this system.
 */
final class TestVirus {

    /** In two pieces, so that this class is not taken for the thing it looks for. */
    private static final byte[] SIGN = ("EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE").getBytes(StandardCharsets.US_ASCII);

    private TestVirus() {}

    static void requireNone(byte[] content) throws Unacceptable {
        if (Detection.indexOf(content, SIGN, 0) >= 0) {
            throw new Unacceptable("materials.file.virus");
        }
    }
}

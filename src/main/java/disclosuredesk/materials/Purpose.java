package disclosuredesk.materials;

import java.util.Arrays;
import java.util.List;

/** What a material is in the case for. */
public enum Purpose {
    /** 申请材料: the application, proof of identity, the correction. */
    APPLICATION(true),
    /** 拟提供的政府信息: what was found and may go out, whole, redacted or not at all. */
    INFORMATION(true),
    /** 征求意见材料: letters asked of and answered by third parties and other organs. */
    OPINION(true),
    /** 协查、会商材料: what helped within the agency or was conferred about: answers, opinions, minutes. */
    COOPERATION(true),
    /** 送达凭证: receipt signed, postal receipt, record of sending. */
    DELIVERY_PROOF(true),
    /** 其他材料. */
    OTHER(true),
    /** 提供件: made by the system of information with its marks burnt in. */
    RELEASED(false),
    /** 卷宗: made by the system when the case is archived. */
    DOSSIER(false);

    private final boolean uploaded;

    Purpose(boolean uploaded) {
        this.uploaded = uploaded;
    }

    /** Those an officer may choose. */
    public static List<Purpose> uploadable() {
        return Arrays.stream(values()).filter(purpose -> purpose.uploaded).toList();
    }

    public boolean isUploaded() {
        return uploaded;
    }

    /** Whether it is part of what was registered, and so is taken out by two officers. */
    public boolean isRegistered() {
        return this == APPLICATION;
    }
}

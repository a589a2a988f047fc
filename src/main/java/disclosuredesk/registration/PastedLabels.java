package disclosuredesk.registration;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names under which forms, mails, platforms and spreadsheets give the fields. */
final class PastedLabels {

    private static final int LONGEST = 40;
    private static final Map<String, PastedField> FIELDS = new HashMap<>();
    private static final String WHO = "申请人 申请人的 申请者 公民 个人 自然人 本人 申请单位 企业 单位 公司 机构 组织 法人 法人或其他组织 法人或者其他组织 法人其他组织 用户 市民 "
            + "诉求人 来电人 反映人 投诉人 委托人 居民 群众 来信人 留言人 提交人";

    static {
        put(
                PastedField.HEADING,
                "申请人信息 申请人基本情况 申请人情况 申请人基本信息 申请者信息 基本信息 基本情况 所需信息情况 所需政府信息情况 所需信息 所需政府信息 申请信息情况 "
                        + "申请公开信息情况 政府信息情况 申请内容信息 政府信息公开申请表 信息公开申请表 依申请公开申请表 政府信息公开申请书 信息公开申请书 申请表 申请书 受理情况 受理机关填写 "
                        + "受理机构填写 办理情况 必填项 选填项 选填部分 必填部分 可选 选填 必填 可选部分 公民信息 法人信息 单位信息 所需政府信息描述情况 字段 字段名 项目 栏目 值 内容 填写内容 字段值 申请详情 申请信息 申请人 联系信息 联系人信息 工单信息 诉求信息 来电人信息");
        each(PastedField.NAME, "姓名 名称 姓名名称 姓名或名称 姓名或者名称 姓名及名称 名字 全称 真实姓名");
        put(
                PastedField.NAME,
                "申请人1 申请人一 第一申请人 申请人姓名单位名称 申请人姓名单位 姓名单位名称 姓名单位 申请人 申请者 申请单位 诉求人 来电人 反映人 委托人 来信人 写信人 留言人 提交人 姓名 客户姓名 单位全称 公司名称 企业全称 name "
                        + "applicantname realname username applicant fullname");
        put(PastedField.SEX, "性别 申请人性别 sex gender");
        put(PastedField.NATION, "民族 nation");
        put(PastedField.BIRTH, "出生 出生日期 出生年月 出生年月日 生日 birthday birthdate");
        each(
                PastedField.NUMBER,
                "公民身份号码 公民身份证号 公民身份证号码 身份证号 身份证号码 身份证件号码 居民身份证号 居民身份证号码 证件号 证件号码 证件编号 有效证件号码 身份证件号 身份证编号 统一社会信用代码 社会信用代码 统一信用代码 "
                        + "信用代码 组织机构代码 组织机构代码证号 机构代码 统一代码 护照号 护照号码 营业执照号 营业执照号码 工商注册号 代码 证件名称及号码 有效证件及号码 证件类型及号码 证件及号码 有效证件名称及号码");
        put(
                PastedField.NUMBER,
                "身份证件名称及号码 身份证 idcard idno idnumber certno certnumber cardno identitynumber creditcode uscc certificateno");
        each(
                PastedField.PHONE,
                "电话 电话号码 联系电话 联系电话号码 手机 手机号 手机号码 移动电话 固定电话 固话 座机 联系方式 办公电话 住宅电话 家庭电话 联系手机 电话手机 手机电话 联系号码 常用电话 电话及手机 移动电话号码");
        put(
                PastedField.PHONE,
                "来电号码 来电电话 主叫号码 回访电话 phone mobile tel telephone mobilephone phonenumber cellphone contactphone");
        put(PastedField.CONTACT_PHONE, "联系人电话 联系人手机 联系人联系电话 联系人手机号 联系人手机号码 联系人联系方式 联系人电话号码 联系人固定电话");
        each(PastedField.EMAIL, "邮箱 电子邮箱 电子邮件 邮箱地址 电子信箱 电子邮件地址 电子邮箱地址 联系邮箱 常用邮箱 电邮 e-mail email");
        put(PastedField.EMAIL, "mail 邮件地址 联系人邮箱 联系人电子邮箱 接收邮箱 emailaddress");
        each(PastedField.ADDRESS, "通信地址 通讯地址 联系地址 邮寄地址 收件地址 送达地址 地址 详细地址 寄送地址 通信住址 通讯住址 联系住址 地址邮编");
        put(PastedField.ADDRESS, "联系人地址 联系人通信地址 address addr contactaddress mailaddress postaddress");
        each(PastedField.HOME, "住址 住所 住所地 现住址 家庭住址 家庭地址 居住地 居住地址 经常居住地 现居住地 现住地 注册地址 办公地址 单位地址 住所地址 营业地址 现住地址");
        put(
                PastedField.AGENT,
                "代理人 代理人姓名 委托代理人 委托代理人姓名 申请代理人 受托人 受托人姓名 受委托人 受委托人姓名 代理人名称 代理人姓名名称 代申请人 agent agentname");
        put(
                PastedField.REPRESENTATIVE,
                "法定代表人 法人代表 法定代表 法人代表人 法定代表人姓名 法人代表姓名 法定代表人或负责人 法定代表人或者负责人 法定代表人负责人 法定代表人或主要负责人 负责人 负责人姓名 主要负责人 单位负责人 "
                        + "legalperson legalrepresentative");
        put(
                PastedField.CONTACT,
                "联系人及电话 联系人及联系电话 联系人及联系方式 联系人和电话 联系人电话姓名 联系人 联系人姓名 联络人 联络人姓名 contact contactname contactperson");
        put(PastedField.KIND, "申请人类型 申请人类别 申请人性质 申请者类型 申请类型 用户类型 申请主体 申请主体类型 主体类型 身份类型 applicanttype");
        put(
                PastedField.DOCUMENT_KIND,
                "证件名称 证件类型 证件种类 有效证件 有效证件名称 有效证件类型 证件 申请人证件类型 申请人证件名称 身份证件名称 身份证件类型 身份证明 idtype certtype certificatetype cardtype");
        put(
                PastedField.INFORMATION,
                "所需政府信息的名称文号或者便于查询的其他特征性描述 申请公开 所需政府信息内容 所需政府信息内容描述 所需政府信息的内容描述 所需政府信息的内容 所需政府信息描述 所需信息内容 所需信息描述 所需信息的内容描述 所需信息的内容 "
                        + "所需信息内容描述 所需信息的描述 申请内容 "
                        + "申请公开内容 申请公开的内容 申请公开的信息 申请公开信息 申请公开的政府信息 申请公开政府信息 申请信息内容 申请公开信息内容 申请公开的信息内容 信息内容 内容描述 申请公开的政府信息内容 所需政府信息的名称文号或其他特征描述 "
                        + "所需政府信息内容特征描述 特征描述 其他特征描述 其他特征性描述 信息内容描述 信息描述 政府信息内容描述 政府信息描述 所需政府信息特征描述 申请内容描述 具体内容 申请描述 描述 便于查询的其他特征描述 信息特征描述 所申请的政府信息 所申请公开的政府信息 "
                        + "申请获取的政府信息 申请获取的信息 需要的政府信息 需求信息内容 申请公开事项 applycontent applicationcontent infocontent infodesc description informationdescription "
                        + "information content");
        put(
                PastedField.INFORMATION_NAME,
                "信息名称 政府信息名称 所需政府信息名称 所需政府信息的名称 所需信息名称 所需信息的名称 文件名称 申请信息名称 申请公开信息名称 申请公开的政府信息名称 申请公开的信息名称 informationname "
                        + "infoname infotitle");
        put(PastedField.REQUEST, "请求事项 申请事项 申请请求 申请请求事项 请求内容 申请公开请求 具体请求");
        put(PastedField.ORDER, "诉求内容 问题描述 工单内容 反映内容 来电内容 诉求描述 事项内容 咨询内容 来信内容 留言内容 信件内容 内容摘要 诉求详情 主要内容 工单描述 详细内容 诉求");
        put(
                PastedField.DOCUMENT_NUMBER,
                "文号 文件文号 发文字号 信息文号 文件编号 政府信息文号 所需信息文号 所需政府信息文号 所需政府信息的文号 文件字号 documentnumber docno");
        put(
                PastedField.FORM,
                "提供方式 提供形式 信息提供方式 信息提供形式 政府信息提供方式 政府信息提供形式 指定提供方式 信息的提供方式 信息的指定提供方式 所需信息的提供方式 所需信息的指定提供方式 所需信息指定提供方式 所需信息提供方式 所需政府信息的指定提供方式 "
                        + "所需政府信息提供方式 所需政府信息指定提供方式 所需政府信息的提供方式 所需政府信息的形式 所需信息的形式 介质 载体 载体形式 信息载体 提供载体 信息形式 公开形式 希望提供方式 希望的提供方式 政府信息的提供方式 形式要求 信息形式要求 指定的提供方式 信息载体形式 "
                        + "provideform infoform form 提供政府信息的形式 提供政府信息的方式 提供信息的方式 提供信息的形式 政府信息的指定提供方式 政府信息的形式 providetype");
        put(
                PastedField.ROUTE,
                "获取政府信息的方式途径 获取方式 获取途径 获取形式 信息获取方式 信息获取途径 获取信息方式 获取信息的方式 获取信息的途径 获取信息途径 获取政府信息的方式 获取政府信息的途径 获取政府信息方式 政府信息获取方式 信息的获取方式 领取方式 "
                        + "取得方式 接收方式 送达方式 "
                        + "答复送达方式 收取方式 获取方式及途径 获取信息的方式和途径 获取信息的方式及途径 获取方式和途径 获取信息的方式途径 提供途径 信息提供途径 收件方式 答复方式 希望获取方式 希望获取信息的方式 所需信息的获取方式 所需政府信息的获取方式 obtainway "
                        + "getway route receivetype obtaintype 领取信息方式 领取信息的方式 获取政府信息的方式和途径 取件方式");
        put(
                PastedField.SUBMITTED,
                "申请时间 申请日期 提交时间 提交日期 提出日期 提出申请时间 发送时间 发件时间 来电时间 申请提交时间 applytime submittime applydate submitdate createtime 来信时间 留言时间");
        put(PastedField.SENDER, "发件人 寄件人 发信人");
        put(PastedField.PERSON, "公民 自然人 个人 公民填写 申请人是公民 公民自然人 自然人公民 申请人为公民");
        put(
                PastedField.ORGANISATION,
                "法人 其他组织 法人或其他组织 法人或者其他组织 法人其他组织 法人及其他组织 法人和其他组织 组织 单位 企业 法人组织 法人单位 法人或其它组织 法人和组织 法人或组织 机构");
        put(
                PastedField.OTHER_PARTY,
                "申请人2 申请人二 申请人3 申请人三 申请人4 申请人四 第二申请人 第三申请人 其他申请人 被申请人 第三人 被投诉人 被反映人 被申请机关 被申请单位 利害关系人 权利人 被诉单位");
        put(
                PastedField.FOREIGN,
                "信件编号 信件标题 回复要求 处理部门 所需信息的信息索取号 执照 营业执照 营业执照信息 登记号 工作单位 所在单位 单位职务 职业 职务 学历 年龄 邮政编码 邮编 邮政区码 传真 传真号码 联系传真 qq qq号 微信 微信号 "
                        + "联系人传真 用途 所需信息的用途 所需信息用途 信息用途 所需政府信息的用途 所需政府信息用途 "
                        + "政府信息用途 申请用途 "
                        + "特殊需要 所需信息的索取号 索取号 信息索取号 所需政府信息的索取号 是否申请减免费用 申请减免费用 减免费用 是否申请减免 申请减免理由 备注 说明 填表说明 填写说明 注意事项 附件 附件清单 申请人签名 申请人签名或者盖章 申请人签名或盖章 申请人签字 "
                        + "申请人盖章 签名 签字 盖章 签章 日期 填表日期 填表时间 落款日期 "
                        + "主题 标题 收件人 抄送 邮件主题 受理机关 受理单位 受理机构 受理部门 受理人 受理时间 受理日期 收到时间 收到日期 登记时间 登记人 经办人 承办单位 承办部门 转办单位 主办单位 协办单位 接收单位 申请机关 公开机关 答复机关 答复时间 办理状态 办理期限 办结时间 "
                        + "处理状态 状态 序号 编号 申请编号 申请号 受理编号 工单编号 工单号 工单类型 工单标题 诉求类型 诉求分类 诉求类别 紧急程度 来源 来电渠道 诉求渠道 申请方式 申请渠道 提交方式 渠道 查询码 查询密码 流水号 回执号 区域 所属区域 事发地址 事发地点 诉求地址 "
                        + "是否保密 是否回访 是否公开 事实与理由 事实和理由 事实及理由 申请理由 理由 法律依据 依据 执业证号 律师执业证号 代理权限 与申请人关系 与申请人的关系 代理人电话 代理人联系电话 代理人身份证号 代理人证件号码 代理人地址 代理人联系方式 代理人手机 "
                        + "法定代表人电话 法定代表人身份证号 法定代表人证件号码 负责人电话 户籍地址 户籍所在地 户籍地 籍贯 出生地 国籍 若本机关无法按照指定方式提供所需信息也可接受其他方式 单位 部门 处室 承办处室 责任处室 办理人 签收人 subject to cc status "
                        + "id no remark createby handler dept");
        FIELDS.put("申请人", PastedField.NAME);
        FIELDS.put("单位", PastedField.ORGANISATION);
        FIELDS.put("所需信息", PastedField.INFORMATION);
        FIELDS.put("所需政府信息", PastedField.INFORMATION);
        FIELDS.put("申请信息", PastedField.INFORMATION);
    }

    private PastedLabels() {}

    private static void put(PastedField field, String labels) {
        for (String label : labels.split(" ")) {
            FIELDS.put(label, field);
        }
    }

    private static void each(PastedField field, String labels) {
        put(field, labels);
        for (String who : WHO.split(" ")) {
            for (String label : labels.split(" ")) {
                FIELDS.putIfAbsent(who + label, field);
            }
        }
    }

    /** What a cell that holds nothing but a label, or a heading, stands for. */
    static Optional<PastedField> of(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        String label = plain(cell);
        PastedField known = FIELDS.get(label);
        known = known == null ? FIELDS.get(label.replaceAll("[/、,]", "")) : known;
        String[] parts = label.split("[/、,]|及其?|和|与|以及", 2);
        if (known == null && parts.length == 2 && parts[0].length() > 1) {
            PastedField first = FIELDS.get(parts[0]);
            PastedField second = FIELDS.get(parts[1]);
            known = first != null && (second == PastedField.FOREIGN || second != null && second.item() == first.item())
                    ? first
                    : null;
        }
        return Optional.ofNullable(known);
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\([^()]{0,30}\\)|\\[[^\\[\\]]{0,20}]", "")
                .replaceAll("[\\s:*•·●■□☐☑√✓✔【】<>《》_\"';.-]", "")
                .replaceFirst("^\\(?[0-9一二三四五六七八九十]{1,2}[、.)]", "")
                .toLowerCase(Locale.ROOT);
    }
}

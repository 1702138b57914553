package littlegiant.demo;

import java.util.List;

/**
 * What a firm makes or does.
 *
 * @param industry a class of GB/T 4754-2017
 * @param things   words for the firm's name
 * @param sectors  of the metric {@code sectors}; empty = none of them
 */
record Trade(String industry, List<String> things, List<String> sectors) {

    /** For firms of any size. */
    static final List<Trade> MAKERS = List.of(
            of("C2641", "NEW_MATERIALS", "功能涂料", "防腐涂层"),
            of("C2651", "NEW_MATERIALS", "工程塑料"),
            of("C2659", "NEW_MATERIALS", "弹性体材料", "特种树脂"),
            of("C2829", "NEW_MATERIALS", "高强纤维"),
            of("C3062", "NEW_MATERIALS", "复合材料", "玻纤制品"),
            of("C3091", "NEW_MATERIALS", "石墨制品", "碳素材料"),
            of("C3240", "NEW_MATERIALS", "铝合金材", "铜合金带"),
            of("C3340", "NEW_MATERIALS", "精密线材"),
            of("C3393", "NEW_MATERIALS", "粉末冶金", "精密锻件"),
            of("C3985", "NEW_MATERIALS ELECTRONIC_INFORMATION", "电子浆料", "封装基材"),
            of("C3415", "NEW_ENERGY HIGH_END_EQUIPMENT", "风电主轴", "变桨系统"),
            of("C3811", "NEW_ENERGY", "发电机组"),
            of("C3823", "NEW_ENERGY", "配电开关", "储能变流"),
            of("C3825", "NEW_ENERGY", "光伏组件", "光伏接线盒"),
            of("C3841", "NEW_ENERGY", "锂电池组", "动力电芯"),
            of("C3849", "NEW_ENERGY", "液流电池", "燃料电堆"),
            of("C2710", "BIOMEDICINE", "医药中间体", "原料药"),
            of("C2720", "BIOMEDICINE", "缓释制剂"),
            of("C2761", "BIOMEDICINE", "重组蛋白", "生物制剂"),
            of("C2770", "BIOMEDICINE", "医用敷料"),
            of("C3581", "BIOMEDICINE HIGH_END_EQUIPMENT", "影像设备", "监护仪器"),
            of("C3589", "BIOMEDICINE", "骨科器械", "介入导管"),
            of("C3421", "HIGH_END_EQUIPMENT", "数控机床"),
            of("C3443", "HIGH_END_EQUIPMENT", "高压阀门", "深冷阀门"),
            of("C3446", "HIGH_END_EQUIPMENT", "气压元件"),
            of("C3451", "HIGH_END_EQUIPMENT", "精密轴承", "回转支承"),
            of("C3463", "HIGH_END_EQUIPMENT", "净化装备", "气体分离"),
            of("C3482", "HIGH_END_EQUIPMENT", "高强紧固件"),
            of("C3491", "HIGH_END_EQUIPMENT", "工业机器人", "协作机械臂"),
            of("C3493", "HIGH_END_EQUIPMENT NEW_MATERIALS", "增材装备"),
            of("C3525", "HIGH_END_EQUIPMENT", "压铸模具", "注塑模具"),
            of("C3562", "HIGH_END_EQUIPMENT ELECTRONIC_INFORMATION", "晶圆清洗设备", "薄膜沉积设备"),
            of("C3569", "HIGH_END_EQUIPMENT", "封装设备"),
            of("C3670", "HIGH_END_EQUIPMENT", "底盘部件", "制动系统", "车用热管理"),
            of("C3714", "HIGH_END_EQUIPMENT", "轨交部件"),
            of("C3812", "HIGH_END_EQUIPMENT", "特种电机"),
            of("C3824", "ELECTRONIC_INFORMATION NEW_ENERGY", "电源模块"),
            of("C3831", "NEW_MATERIALS", "特种电缆"),
            of("C3832", "ELECTRONIC_INFORMATION", "光纤器件"),
            of("C3921", "ELECTRONIC_INFORMATION", "通信模组", "射频组件"),
            of("C3972", "ELECTRONIC_INFORMATION", "功率器件"),
            of("C3973", "ELECTRONIC_INFORMATION", "集成电路", "芯片封测"),
            of("C3982", "ELECTRONIC_INFORMATION", "精密线路板"),
            of("C3983", "ELECTRONIC_INFORMATION", "压力传感", "温度传感"),
            of("C3989", "ELECTRONIC_INFORMATION", "高速连接器"),
            of("C4011", "ELECTRONIC_INFORMATION HIGH_END_EQUIPMENT", "工控系统"),
            of("C4014", "ELECTRONIC_INFORMATION BIOMEDICINE", "分析仪器"),
            of("C4021", "ELECTRONIC_INFORMATION", "监测仪表"));

    /** Software, research, trade and building: for smaller firms. */
    static final List<Trade> SERVICES = List.of(
            of("I6513", "SOFTWARE ELECTRONIC_INFORMATION", "工业软件", "视觉算法"),
            of("I6520", "ELECTRONIC_INFORMATION", "芯片设计"),
            of("I6531", "SOFTWARE", "系统集成"),
            of("M7320", "HIGH_END_EQUIPMENT", "工程研究"),
            of("M7340", "BIOMEDICINE", "药物研究"),
            of("M7452", "", "检测技术"),
            of("F5175", "", "电气供应链"),
            of("F5179", "HIGH_END_EQUIPMENT", "机电供应链"),
            of("E4910", "", "机电安装"),
            of("E4999", "", "洁净工程"));

    private static Trade of(String industry, String sectors, String... things) {
        return new Trade(industry, List.of(things), sectors.isEmpty() ? List.of() : List.of(sectors.split(" ")));
    }

    /** Its section in the classification. */
    char section() {
        return industry.charAt(0);
    }
}

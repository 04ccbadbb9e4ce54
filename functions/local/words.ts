import { inSentence } from '../../shared/units/unit-name';
import type { Bilingual } from '../../shared/language/language';

interface LocalHostText {
  /** Refusals of the command line. */
  unknownOption: (option: string) => string;
  badPort: (value: string) => string;
  missingValue: (option: string) => string;
  portTaken: (port: number, other: number) => string;
  folderInUse: (folder: string, pid: number, lockFile: string) => string;
  fileDamaged: (file: string, folder: string) => string;
  startFailed: string;
  help: string;
  /** Progress and addresses. */
  storageIn: (folder: string) => string;
  storageInMemory: string;
  seeding: (done: number, total: number) => string;
  seeded: (saved: number) => string;
  seedSkipped: string;
  workbench: string;
  startPage: string;
  api: string;
  functionsTitle: string;
  timersTitle: string;
  signIn: string;
  signInExample: string;
  publicKeys: string;
  sideload: (manifest: string) => string;
  sideloadGuide: (guide: string) => string;
  ready: string;
  stopping: string;
  stopped: string;
  /** Answers over HTTP. */
  bodyTooLarge: (megabytes: number) => string;
  badTokenRequest: string;
  unknownPerson: (person: string) => string;
  unknownUnit: (unit: string) => string;
  tokenMethod: string;
  notThisMachine: (host: string) => string;
  /** Persons of the local issuer. */
  clerkOf: (unit: string) => string;
  supervisor: string;
  admin: string;
  /** Start page. */
  pageTitle: string;
  pageLead: string;
  pageAddresses: string;
  pageHealth: string;
  pageDocument: string;
  pageConfiguration: string;
  pageSignIn: string;
  pageSignInLead: string;
  pagePersonClerk: string;
  pagePersonSupervisor: string;
  pagePersonAdmin: string;
  pageLocalOnly: string;
}

/** What the local host says on the console, on its start page and over /local. */
export const localText: Bilingual<LocalHostText> = {
  vi: {
    unknownOption: (option) => `Không có tùy chọn “${option}”; gõ npm start -- --help để xem các tùy chọn.`,
    badPort: (value) => `Số cổng “${value}” không dùng được. Ghi một số nguyên từ 0 đến 65535.`,
    missingValue: (option) => `Sau ${option} còn thiếu giá trị.`,
    portTaken: (port, other) =>
      `Cổng ${port} đang có chương trình khác dùng. Tắt chương trình đó hoặc chạy npm start -- --port ${other}.`,
    folderInUse: (folder, pid, lockFile) =>
      `Thư mục ${folder} đang được tiến trình ${pid} dùng. Dừng tiến trình đó hoặc chọn thư mục khác bằng --data (nếu chắc chắn không còn chạy thì xóa tệp ${lockFile}).`,
    fileDamaged: (file, folder) =>
      `Tệp dữ liệu ${file} đã hỏng, không đọc được. Thay bằng bản sao lưu, hoặc đổi tên thư mục ${folder} để bắt đầu lại từ dữ liệu trống, rồi chạy lại npm start.`,
    startFailed: 'Không khởi động được:',
    help: `Cách dùng: npm start -- [tùy chọn]

  --port N        cổng trên máy này (mặc định 7071; 0: một cổng trống bất kỳ)
  --data THƯ_MỤC  nơi lưu dữ liệu (mặc định .khop; hoặc biến môi trường KHOP_DATA)
  --memory        chỉ lưu trong bộ nhớ, dừng là mất
  --no-seed       không nạp dữ liệu mẫu
  --help          hướng dẫn này`,
    storageIn: (folder) => `Dữ liệu lưu tại ${folder}`,
    storageInMemory: 'Dữ liệu chỉ ở trong bộ nhớ, dừng là mất',
    seeding: (done, total) => `Đang nạp dữ liệu mẫu: ${done}/${total}`,
    seeded: (saved) => `Đã nạp dữ liệu mẫu: số liệu của ${saved} lượt đơn vị`,
    seedSkipped: 'Đã có dữ liệu từ trước, không nạp dữ liệu mẫu nữa',
    workbench: 'Bản dùng thử: tệp Excel và khung Khớp trong trình duyệt',
    startPage: 'Danh sách địa chỉ',
    api: 'Địa chỉ API',
    functionsTitle: 'Các hàm',
    timersTitle: 'Hàm chạy theo lịch, gọi ngay bằng',
    signIn: 'Đăng nhập dùng thử',
    signInExample: 'Ví dụ',
    publicKeys: 'Khóa công khai',
    sideload: (manifest) => `Mở trong Excel thật: nạp tệp ${manifest} làm phần bổ trợ`,
    sideloadGuide: (guide) => `Các bước: ${guide}`,
    ready: 'Sẵn sàng; nhấn Ctrl+C để dừng',
    stopping: 'Đang dừng và ghi dữ liệu…',
    stopped: 'Đã dừng',
    bodyTooLarge: (megabytes) =>
      `Nội dung gửi lên lớn hơn ${megabytes} MB nên chưa được nhận. Chọn tệp nhỏ hơn.`,
    badTokenRequest: 'Gửi nội dung dạng {"person":"clerk.skhcn"}.',
    unknownPerson: (person) =>
      `Không có người dùng “${person}”. Chọn supervisor, admin hoặc clerk.<mã đơn vị>, ví dụ clerk.skhcn.`,
    unknownUnit: (unit) => `Không có đơn vị nào mang mã “${unit}” trong danh mục của tỉnh.`,
    tokenMethod: 'Địa chỉ này chỉ nhận POST.',
    notThisMachine: (host) =>
      `Đăng nhập dùng thử chỉ có trên chính máy này (localhost), không dùng qua tên “${host}”.`,
    clerkOf: (unit) => `Người nhập số liệu của ${inSentence(unit)}`,
    supervisor: 'Người duyệt của tỉnh',
    admin: 'Cán bộ quản trị',
    pageTitle: 'Khớp: máy chủ dùng thử',
    pageLead:
      'Máy chủ thử nghiệm đang chạy trên chính máy này. Địa chỉ có gạch chân mở được ngay; các địa chỉ khác cần đăng nhập.',
    pageAddresses: 'Địa chỉ',
    pageHealth: 'Tình trạng của máy chủ và nơi lưu dữ liệu',
    pageDocument: 'Mô tả API (OpenAPI)',
    pageConfiguration: 'Cấu hình của nơi cấp mã truy cập',
    pageSignIn: 'Đăng nhập thử',
    pageSignInLead:
      'Gửi tên một người, nhận lại mã truy cập dùng trong 8 giờ; sau đó gửi kèm tiêu đề Authorization: Bearer <access_token>.',
    pagePersonClerk: 'Người nhập số liệu của một đơn vị: nhập, kiểm tra và gửi số liệu của đơn vị',
    pagePersonSupervisor: 'Người duyệt: xem mọi đơn vị, duyệt hoặc trả lại số liệu',
    pagePersonAdmin: 'Cán bộ quản trị: danh mục đơn vị và các biểu',
    pageLocalOnly: 'Cách đăng nhập này chỉ có trên máy chủ dùng thử, không có trên Azure.',
  },
  en: {
    unknownOption: (option) => `There is no option "${option}"; npm start -- --help lists the options.`,
    badPort: (value) => `"${value}" is no port; give a whole number from 0 to 65535.`,
    missingValue: (option) => `${option} needs a value.`,
    portTaken: (port, other) =>
      `Port ${port} is taken by another program; end that program or run npm start -- --port ${other}.`,
    folderInUse: (folder, pid, lockFile) =>
      `The folder ${folder} is used by process ${pid}; stop it or choose another folder with --data (if it surely runs no more, delete ${lockFile}).`,
    fileDamaged: (file, folder) =>
      `The data file ${file} is damaged and cannot be read. Put a backup in its place, or rename the folder ${folder} to begin again without data, then run npm start again.`,
    startFailed: 'Could not start:',
    help: `Usage: npm start -- [options]

  --port N       port on this machine (default 7071; 0: any free port)
  --data FOLDER  where data is kept (default .khop; or environment variable KHOP_DATA)
  --memory       keeps data in memory only; it is gone at the end
  --no-seed      loads no sample data
  --help         shows this page`,
    storageIn: (folder) => `data is kept in ${folder}`,
    storageInMemory: 'data is in memory only and gone at the end',
    seeding: (done, total) => `loading sample data: ${done}/${total}`,
    seeded: (saved) => `sample data loaded: ${saved} submissions`,
    seedSkipped: 'there is data already, no sample data loaded',
    workbench: 'workbook and task pane in the browser',
    startPage: 'list of addresses',
    api: 'API address',
    functionsTitle: 'functions',
    timersTitle: 'scheduled functions, run at once by',
    signIn: 'local sign-in',
    signInExample: 'for example',
    publicKeys: 'public keys',
    sideload: (manifest) => `to try it in real Excel, sideload ${manifest}`,
    sideloadGuide: (guide) => `step by step: ${guide}`,
    ready: 'ready; Ctrl+C stops',
    stopping: 'stopping and writing data…',
    stopped: 'stopped',
    bodyTooLarge: (megabytes) =>
      `The body is larger than ${megabytes} MB and was not taken; send a smaller file.`,
    badTokenRequest: 'Send JSON such as {"person":"clerk.skhcn"}.',
    unknownPerson: (person) =>
      `There is no person "${person}"; choose supervisor, admin or clerk.<unit code>, for example clerk.skhcn.`,
    unknownUnit: (unit) => `No unit of the province has the code "${unit}".`,
    tokenMethod: 'This address takes POST only.',
    notThisMachine: (host) =>
      `Local sign-in works on this machine only (localhost), not by the name "${host}".`,
    clerkOf: (unit) => `Clerk of ${unit}`,
    supervisor: 'Reviewer of the province',
    admin: 'Administrator',
    pageTitle: 'Khớp: local host',
    pageLead:
      'A host for trying Khớp runs on this machine. Underlined addresses open at once; the others need a sign-in.',
    pageAddresses: 'Addresses',
    pageHealth: 'State of the system and its storage',
    pageDocument: 'Description of the API (OpenAPI)',
    pageConfiguration: 'Configuration of the token issuer',
    pageSignIn: 'Sign in to try',
    pageSignInLead:
      'Send the name of a person and get an access token for 8 hours; then send the header Authorization: Bearer <access_token>.',
    pagePersonClerk: 'Clerk of a unit: enters, checks and submits the own unit’s figures',
    pagePersonSupervisor: 'Supervisor: sees all units, accepts or returns submissions',
    pagePersonAdmin: 'Administrator: the unit tree and the forms',
    pageLocalOnly: 'This way to sign in exists on the local host only, not on Azure.',
  },
};

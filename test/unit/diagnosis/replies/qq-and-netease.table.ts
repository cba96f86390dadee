import type { ReplyRow } from './reply-row.ts';

/** “Log in with an authorization code. For more, see”, as the server sends it. */
const inGbk = Buffer.from('c7ebcab9d3c3cadac8a8c2ebb5c7c2bca1a3cfeac7e9c7ebbfb4', 'hex');

/** QQ Mail, NetEase (163, 126, 188) and Alibaba Cloud, also in Chinese. */
export const qqAndNeteaseRows: readonly ReplyRow[] = [
  {
    // GBK taken for UTF-8: only the address can still be read.
    source: 'https://github.com/FeeiCN/GSIL/issues/70',
    moment: 'smtp.auth',
    text: `535 Error: ${inGbk.toString('utf8')}: http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256`,
    code: 'auth.app-password-required',
    args: { url: 'http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256' },
  },
  {
    // The same octets taken for ISO 8859-1.
    source: 'https://github.com/DesertsP/Valine-Admin/issues/86',
    moment: 'smtp.auth',
    text: '535 Error: ÇëÊ¹ÓÃÊÚÈ¨ÂëµÇÂ¼¡£ÏêÇéÇë¿´: http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
    code: 'auth.app-password-required',
    args: { url: 'http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256' },
  },
  {
    source: 'https://github.com/YMFE/yapi/issues/2219',
    moment: 'smtp.auth',
    text: '535 Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
    auth: 'app-password',
    code: 'auth.app-password-required',
    args: { url: 'http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256' },
  },
  {
    // Said of a wrong password as of a good one where a password for programs is wanted.
    source: 'https://github.com/PHPMailer/PHPMailer/issues/1044',
    moment: 'smtp.auth',
    text: '535 Error: authentication failed, system busy',
    code: 'auth.unexplained',
    args: { likely: 'auth.app-password-required' },
  },
  {
    source: 'https://github.com/hongrunhui/node_12306/issues/1',
    moment: 'smtp.auth',
    text: '535 Error: authentication failed',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/ModelEngine-Group/nexent/issues/3609',
    moment: 'imap.login',
    text: 'NO LOGIN Login error or password error',
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/pimalaya/himalaya/issues/651',
    moment: 'imap.select',
    text: 'NO SELECT Unsafe Login. Please contact kefu@188.com for help',
    code: 'imap.not-connected',
  },
  {
    source: 'https://github.com/DevXDojo/MrRSS/issues/602',
    moment: 'imap.select',
    text: 'NO SELECT unsafe Login. Please contact kefu@188.com for help',
    code: 'imap.not-connected',
  },
  {
    source: 'https://biecuoliao.com/pa/MBRrwEM.html',
    moment: 'smtp.auth',
    text: '451 Requested mail action not taken: too much fail authentication',
    code: 'auth.rate-limited',
  },
  {
    source: 'https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html',
    moment: 'smtp.mail',
    text: '550 user is locked.',
    code: 'auth.account-blocked',
  },
  {
    source: 'https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html',
    moment: 'smtp.auth',
    text: '451 auth error.',
    code: 'auth.temporary',
  },
  {
    source: 'https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html',
    moment: 'smtp.auth',
    text: '551 auth error.',
    code: 'auth.unexplained',
  },
  {
    source: 'https://blog.sina.com.cn/s/blog_8dc13ec50101fxxr.html',
    moment: 'smtp.auth',
    text: '451 auth mode unsupported.',
    code: 'smtp.no-auth-offered',
  },
  {
    // 526 is no code of SMTP, and the words say nothing.
    source: 'https://github.com/alibaba/canal/issues/554',
    moment: 'smtp.auth',
    text: '526 Authentication failure[0]',
    code: 'auth.unexplained',
  },
];

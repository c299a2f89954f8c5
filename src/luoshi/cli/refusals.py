"""Why a system refuses to write, in both languages."""

from __future__ import annotations

import errno

from luoshi.errors import Phrase

#: By the names of POSIX.1-2017, errno.h; a system may lack some of them.
_WHY = {
    "EACCES": "没有权限",
    "EPERM": "系统不允许",
    "EROFS": "磁盘只读",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "超出磁盘配额",
    "EFBIG": "文件太大，系统不接受",
    "ENAMETOOLONG": "文件名太长",
    "EILSEQ": "文件名里有系统不接受的字符",
    "EINVAL": "系统不接受这个名称",
    "ENOENT": "没有这个文件或文件夹",
    "EEXIST": "已有同名的文件",
    "EISDIR": "这是一个文件夹",
    "ENOTDIR": "上一级不是文件夹",
    "ELOOP": "符号链接绕成了圈",
    "EBUSY": "文件正被占用",
    "ETXTBSY": "文件正被占用",
    "EMFILE": "打开的文件太多",
    "ENFILE": "打开的文件太多",
    "EBADF": "输出已经关闭",
    "EIO": "磁盘读写出错",
    "ENXIO": "设备不存在",
    "ENODEV": "设备不存在",
}


def why(error: OSError) -> Phrase:
    """What the system says of it: in English its own words, in Chinese those above, or its number."""
    zh = _WHY.get(errno.errorcode.get(error.errno or 0, ""), f"系统错误 {error.errno}")
    return Phrase(zh, error.strerror or str(error))

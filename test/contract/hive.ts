const BLOCK = 0x1000;
const NONE = 0xffffffff;

/**
 * An empty registry hive (format 1.3): base block, one bin with a root key and its security descriptor, the rest free.
 * What an independent reader of .reg files merges into. Layout: the Windows registry file format specification by
 * M. Suhanov.
 */
export function emptyHive(): Uint8Array {
  const base = Buffer.alloc(BLOCK);
  base.write('regf', 0, 'latin1');
  base.writeUInt32LE(1, 4); // primary sequence number
  base.writeUInt32LE(1, 8); // secondary sequence number
  base.writeUInt32LE(1, 20); // major version
  base.writeUInt32LE(3, 24); // minor version
  base.writeUInt32LE(1, 32); // file format
  base.writeUInt32LE(0x20, 36); // root cell
  base.writeUInt32LE(BLOCK, 40); // length of the bins
  base.writeUInt32LE(1, 44); // clustering factor
  let sum = 0;
  for (let offset = 0; offset < 508; offset += 4) sum ^= base.readUInt32LE(offset);
  base.writeUInt32LE(sum >>> 0, 508);

  const bin = Buffer.alloc(BLOCK);
  bin.write('hbin', 0, 'latin1');
  bin.writeUInt32LE(BLOCK, 8);
  const root = 0x20;
  const security = root + 88;
  bin.writeInt32LE(-88, root);
  bin.write('nk', root + 4, 'latin1');
  bin.writeUInt16LE(0x2c, root + 6); // root key, not deletable, ASCII name
  bin.writeUInt32LE(NONE, root + 20); // parent
  bin.writeUInt32LE(NONE, root + 32); // subkeys
  bin.writeUInt32LE(NONE, root + 36); // volatile subkeys
  bin.writeUInt32LE(NONE, root + 44); // values
  bin.writeUInt32LE(security, root + 48);
  bin.writeUInt32LE(NONE, root + 52); // class name
  bin.writeUInt16LE(4, root + 76); // length of the name
  bin.write('ROOT', root + 80, 'latin1');
  bin.writeInt32LE(-48, security);
  bin.write('sk', security + 4, 'latin1');
  bin.writeUInt32LE(security, security + 8); // next descriptor
  bin.writeUInt32LE(security, security + 12); // previous descriptor
  bin.writeUInt32LE(1, security + 16); // references
  bin.writeUInt32LE(20, security + 20); // length of the descriptor
  bin.writeUInt8(1, security + 24); // revision of an otherwise empty, self-relative descriptor
  bin.writeUInt16LE(0x8000, security + 26);
  const free = security + 48;
  bin.writeInt32LE(BLOCK - free, free);
  return Buffer.concat([base, bin]);
}
